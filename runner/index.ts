import { outsideApi } from './tests/outsideApi.js'
import { runtime } from './tests/runtime.js'
import type { TestApi } from './tests/testApi.js'

export { defineMatcher } from '../matchers/defineMatcher.js'
export { defineMetric } from '../matchers/defineMetric.js'
export type { Roles } from '../src/datasets/roles.js'
export { add } from '../src/models/changes/add.js'
export type { Change } from '../src/models/changes/change.js'
export { permute } from '../src/models/changes/permute.js'
export { set } from '../src/models/changes/set.js'
export { swapCase } from '../src/models/changes/swapCase.js'
export { typo } from '../src/models/changes/typo.js'
export { importance } from '../src/models/importance/importance.js'
export type { ImportanceOptions } from '../src/models/importance/importance.js'
export type { ColumnImportance } from '../src/models/importance/permutationImportance.js'
export type { ModelFunction } from '../src/models/functionModel.js'
export { http } from '../src/models/http/http.js'
export type { HttpOptions } from '../src/models/http/http.js'
export type { Model } from '../src/models/model.js'
export { onnx } from '../src/models/onnx/onnx.js'
export { predict } from '../src/models/predict.js'
export type { Predicting } from '../src/models/predictOptions.js'
export { scored } from '../src/models/scored.js'
export { column } from '../src/datasets/column.js'
export { dataset } from '../src/datasets/dataset.js'
export type { AnyRow, Dataset, DatasetColumn } from '../src/datasets/dataset.js'
export type { DatasetOptions } from '../src/datasets/datasetOptions.js'
export { boolean } from '../src/datasets/schema/boolean.js'
export { category } from '../src/datasets/schema/category.js'
export { date } from '../src/datasets/schema/date.js'
export { decimal } from '../src/datasets/schema/decimal.js'
export { integer } from '../src/datasets/schema/integer.js'
export { number } from '../src/datasets/schema/number.js'
export { schema } from '../src/datasets/schema/schema.js'
export type { DataSchema, Infer } from '../src/datasets/schema/schema.js'
export { string } from '../src/datasets/schema/string.js'
export { timestamp } from '../src/datasets/schema/timestamp.js'
export { sql } from '../src/datasets/sql.js'
export { liveProfile as profile } from '../src/profiles/liveProfile.js'
export type { LiveProfile } from '../src/profiles/liveProfile.js'
export { reference } from '../src/profiles/reference.js'
export type { NamedReference } from '../src/profiles/reference.js'
export { history } from '../src/store/references/history.js'
export type { DatasetHistory } from '../src/store/references/historyQuestion.js'
export { run } from '../src/store/references/run.js'
export type { RunReference } from '../src/store/references/runReference.js'
export { sameWeekday } from '../src/store/references/sameWeekday.js'
export { window } from '../src/store/references/window.js'
export { col } from '../src/sql/col.js'
export type { Comparable, RowValue } from '../src/sql/col.js'
export { command } from './alerts/channels/command.js'
export { mail } from './alerts/channels/mail.js'
export { slack } from './alerts/channels/slack.js'
export { teams } from './alerts/channels/teams.js'
export { webhook } from './alerts/channels/webhook.js'
export { env } from './alerts/env.js'
export type { Secret } from './alerts/secret.js'
export type { Config } from './config/config.js'
export { defineConfig } from './config/defineConfig.js'

const api: TestApi = runtime.current?.api ?? outsideApi()

/** Declares a test. */
export const test: TestApi['test'] = api.test
/** Declares a test. */
export const it: TestApi['test'] = api.test
/** Groups tests; hooks inside of it are for them only. */
export const describe: TestApi['describe'] = api.describe
/** Runs once before the first test of the file or the `describe`. */
export const beforeAll: TestApi['beforeAll'] = api.beforeAll
/** Runs once after the last test of the file or the `describe`. */
export const afterAll: TestApi['afterAll'] = api.afterAll
/** Runs before each test of the file or the `describe`. */
export const beforeEach: TestApi['beforeEach'] = api.beforeEach
/** Runs after each test of the file or the `describe`, whether it passed or not. */
export const afterEach: TestApi['afterEach'] = api.afterEach
/** Jest's `expect` for values; for data, assertions that are judged together in one scan. */
export const expect: TestApi['expect'] = api.expect
