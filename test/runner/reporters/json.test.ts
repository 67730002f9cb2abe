import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { RunEvent, RunReport } from '../../../runner/events.js'
import { json } from '../../../runner/reporters/json.js'
import { story } from '../../support/events.js'
import { textOf } from '../../support/textOf.js'

const schema: unknown = JSON.parse(readFileSync(new URL('../../../schemas/report.json', import.meta.url), 'utf8'))

test('is the report', async () => {
  await expect(await textOf(json, story)).toMatchFileSnapshot('golden/json.json')
})

test('is what the schema says, and holds nothing that the schema does not name', async () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(closed(schema) as object)
  validate(JSON.parse(await textOf(json, story)))
  expect(validate.errors).toBeNull()
})

test('reads back as it was, hostile strings included', async () => {
  expect(JSON.parse(await textOf(json, story))).toEqual(reportOf(story))
})

test('numbers that JSON cannot hold are strings', async () => {
  const report = { ...reportOf(story), durationMs: Number.POSITIVE_INFINITY, seed: Number.NaN }
  const parsed: unknown = JSON.parse(await textOf(json, [{ type: 'runEnded', report }]))
  expect(parsed).toMatchObject({ durationMs: 'Infinity', seed: 'NaN' })
})

test('holds nothing that a terminal or a CI server obeys', async () => {
  const text = await textOf(json, story)
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|##vso/)
})

function reportOf(events: readonly RunEvent[]): RunReport {
  const last = events.at(-1)
  if (last?.type !== 'runEnded') throw new Error('the story has no end')
  return last.report
}

/** The schema, with no further properties allowed in any object. The published one leaves room for later versions. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed)
  if (typeof part !== 'object' || part === null) return part
  const copy = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, closed(value)]))
  return 'required' in copy ? { additionalProperties: false, ...copy } : copy
}
