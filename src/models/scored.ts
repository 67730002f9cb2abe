import { dataset } from '../datasets/dataset.js'
import type { AnyRow, Dataset } from '../datasets/dataset.js'
import { isDataset } from '../datasets/isDataset.js'
import { isObject } from '../datasets/isObject.js'
import type { Roles } from '../datasets/roles.js'
import { Misuse } from '../sql/misuse.js'
import { suggestion } from '../sql/suggestion.js'

/** What a role must be: a test, and how messages say it. */
type Check = readonly [holds: (value: unknown) => boolean, mustBe: string]

const column: Check = [isName, 'the name of a column']
const tasks = ['binary', 'multiclass', 'regression']

const checks: Readonly<Record<keyof Roles, Check>> = {
  target: column,
  prediction: column,
  probability: [
    (value) =>
      isName(value) || (isObject(value) && Object.values(value).length > 1 && Object.values(value).every(isName)),
    'the name of a column, or an object that gives each class one',
  ],
  positive: [(value) => ['string', 'number', 'bigint', 'boolean'].includes(typeof value), 'a class of the target'],
  task: [(value) => tasks.includes(String(value)), `one of ${tasks.join(', ')}`],
  timestamp: column,
  weight: column,
  key: [
    (value) => isName(value) || (Array.isArray(value) && value.length > 0 && value.every(isName)),
    'the name of a column, or a list of names',
  ],
  minLabelled: [(value) => typeof value === 'number' && value >= 0 && value <= 1, 'a share in [0, 1]'],
}

/**
 * Data that a model has scored, which know where truth and predictions stand: all matchers of data work on them, and those of a
 * model's quality. A row whose target is null is left out of the model's numbers, and counted.
 *
 * @param data   a dataset, or whatever `dataset()` takes
 * @param roles  columns by what they are for; of `prediction` and `probability` one is enough
 */
export function scored<Row = AnyRow>(data: Dataset<Row>, roles: Roles): Dataset<Row>
export function scored(data: unknown, roles: Roles): Dataset
export function scored(data: unknown, roles: Roles): Dataset {
  checkRoles(roles)
  return (isDataset(data) ? data : dataset(data)).as(roles)
}

function checkRoles(roles: unknown): void {
  if (!isObject(roles) || Array.isArray(roles))
    throw new Misuse("scored(data, roles): the roles are an object, such as { target: 'churned', prediction: 'guess' }")
  for (const [name, value] of Object.entries(roles)) {
    const check = Object.entries(checks).find(([known]) => known === name)?.[1]
    if (check === undefined)
      throw new Misuse(`scored: there is no role ${JSON.stringify(name)}${suggestion(name, Object.keys(checks))}`)
    const [holds, mustBe] = check
    if (value !== undefined && !holds(value)) throw new Misuse(`scored: ${name} must be ${mustBe}`)
  }
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}
