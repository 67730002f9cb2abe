import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { dataset } from '../../src/datasets/dataset.js'
import { judging } from '../support/judging.js'

const { check, scans } = judging()
const folder = mkdtempSync(path.join(os.tmpdir(), 'mltest-contract-'))
afterAll(() => rmSync(folder, { recursive: true }))

const orders = dataset(
  [
    { id: 1, age: 20, x: 1.5, plan: 'basic' },
    { id: 2, age: 30, x: 2.5, plan: 'pro' },
    { id: 2, age: null, x: -3.5, plan: 'gold' },
    { id: 4, age: 50, x: 4.5, plan: 'N/A' },
  ],
  { name: 'orders' },
)

const head = 'apiVersion: v3.1.0\nkind: DataContract\nid: shop\nversion: 1.0.0\nstatus: active\nschema:\n'
let files = 0
function contract(schema: string): string {
  const file = path.join(folder, `c${++files}.odcs.yaml`)
  writeFileSync(file, head + schema)
  return file
}

/** A contract of one object with one rule, about the whole or about a column. */
const rule = (text: string, column?: string) =>
  contract(
    column === undefined
      ? `  - name: orders\n    quality:\n      - ${text}\n`
      : `  - name: orders\n    properties:\n      - name: ${column}\n        quality:\n          - ${text}\n`,
  )
const outcome = async (file: string) => (await check(orders).toMatchContract(file)).verdict.outcome

describe('toMatchContract', () => {
  test('tells all violations of a file, in one scan', async () => {
    const file = contract(`  - name: orders
    quality:
      - { name: positive, type: sql, query: "SELECT count(*) FROM {object} WHERE {object}.x < 0", mustBe: 0 }
    properties:
      - { name: id, logicalType: integer, unique: true, required: true }
      - { name: age, logicalType: integer, required: true }
      - name: plan
        logicalType: string
        quality:
          - { metric: invalidValues, arguments: { validValues: [basic, pro, gold] }, mustBe: 0, severity: warning }
`)
    scans.length = 0
    const { verdict, message } = await check(orders).toMatchContract(file)
    expect(verdict).toMatchObject({ outcome: 'fail', received: ['id', 'age', 'plan'] })
    expect(message).toContain('positive: expected result = 0: 1; by SELECT count(*) FROM "orders"')
    expect(message).toContain('warning: expected invalid values = 0: 1; 1 invalid value in 4 rows')
    // One for all, and one for the values that are not in a set.
    expect(scans.map(({ statements }) => statements)).toEqual([1, 1])
    expect((await check(orders).not.toMatchContract(file)).verdict.outcome).toBe('pass')
  })

  test.each([
    ['{ metric: rowCount, mustBe: 4 }', undefined, 'pass'],
    ['{ metric: rowCount, mustNotBe: 4 }', undefined, 'fail'],
    ['{ metric: rowCount, mustBeBetween: [5, 9] }', undefined, 'fail'],
    ['{ metric: rowCount, mustNotBeBetween: [5, 9] }', undefined, 'pass'],
    ['{ metric: rowCount, mustBeGreaterThan: 4 }', undefined, 'fail'],
    ['{ metric: rowCount, mustBeGreaterOrEqualTo: 4 }', undefined, 'pass'],
    ['{ metric: rowCount, mustBeLessThan: 4 }', undefined, 'fail'],
    ['{ metric: rowCount, mustBeLessOrEqualTo: 4, mustBeGreaterThan: 4 }', undefined, 'fail'],
    ['{ metric: duplicateValues, arguments: { properties: [id, plan] }, mustBe: 0 }', undefined, 'pass'],
    ['{ metric: duplicateValues, mustBe: 25, unit: percent }', 'id', 'pass'],
    ['{ metric: nullValues, mustBeLessThan: 25, unit: percent }', 'age', 'fail'],
    ['{ metric: missingValues, arguments: { missingValues: [N/A] }, mustBe: 1 }', 'plan', 'pass'],
    ['{ metric: invalidValues, arguments: { pattern: "^[a-z]+$" }, mustBe: 0 }', 'plan', 'fail'],
    ['{ type: sql, query: "SELECT min({property}) FROM ${table}", mustBe: 20 }', 'age', 'pass'],
    ['{ type: sql, query: "WITH o AS (SELECT * FROM orders) SELECT avg(x) FROM o;", mustBe: 1.25 }', undefined, 'pass'],
    ['{ type: sql, query: "SELECT max(plan) FROM {object}", mustBe: pro }', undefined, 'pass'],
    ['{ type: sql, query: "SELECT max(x) FROM {object} WHERE false", mustNotBe: 1 }', undefined, 'fail'],
    ['{ type: custom, engine: mltest, implementation: { toSatisfy: ["id > 0"] } }', undefined, 'pass'],
    ['{ type: custom, engine: mltest, implementation: { toHaveMedianBetween: [90, 99] } }', 'age', 'fail'],
    ['{ type: custom, engine: soda, implementation: whatever }', undefined, 'pass'],
  ] as const)('%s about %s: %s', async (text, column, wanted) => {
    expect(await outcome(rule(text, column))).toBe(wanted)
  })

  test.each([
    ['SELECT nothing FROM {object}', 'the sql rule cannot be run: '],
    ['DELETE FROM {object}', 'a sql rule is one SELECT that gives one value'],
    ['SELECT 1; DROP TABLE orders', 'the sql rule cannot be run: '],
    ['SELECT count(*) FROM {objct}', '{objct} stands for nothing in a sql rule; known are {object} and {property}'],
    ['SELECT count({property}) FROM {object}', '{property} is for rules under a property'],
    ["SELECT count(*) FROM read_text('/etc/passwd')", 'the sql rule cannot be run: '],
  ])('a sql rule that cannot be run is an error: %s', async (query, text) => {
    const { verdict, message } = await check(orders).toMatchContract(
      rule(`{ type: sql, query: "${query}", mustBe: 0 }`),
    )
    expect(verdict.outcome).toBe('error')
    expect(message).toContain(text)
  })

  test('a matcher that does not exist is an error with a suggestion', async () => {
    const file = rule('{ type: custom, engine: mltest, implementation: { toSatisfi: ["id > 0"] } }')
    expect((await check(orders).toMatchContract(file)).message).toContain(
      'there is no matcher "toSatisfi"; did you mean "toSatisfy"?',
    )
  })

  test('a contract that cannot be read is an error at its file, line and column', async () => {
    const bad = await check(orders).toMatchContract(contract('  - nam: orders\n'))
    expect(bad.verdict.outcome).toBe('error')
    expect(bad.message).toMatch(/c\d+\.odcs\.yaml:7:5: unknown key "nam" in schema; did you mean "name"\?/)
    const none = await check(orders).toMatchContract('nowhere.yaml')
    expect(none.message).toContain('the contract "nowhere.yaml" cannot be read: ENOENT')
  })

  test('of several objects the one called as the data, or the one that is named', async () => {
    const file = contract('  - name: orders\n  - name: users\n    properties: [{ name: nick }]\n')
    expect((await check(orders).toMatchContract(file)).verdict.outcome).toBe('pass')
    expect((await check(orders).toMatchContract(file, { object: 'users' })).verdict.received).toEqual(['nick'])
    const odd = await check(orders).toMatchContract(file, { object: 'user' })
    expect(odd.message).toContain('the contract shop has no object "user"; did you mean "users"?')
  })

  test('a contract may be plain data', async () => {
    const plain = { id: 'shop', version: '1', objects: [{ name: 'o', columns: {}, options: {}, checks: [] }] }
    expect((await check(orders).toMatchContract(plain)).verdict.outcome).toBe('pass')
  })
})
