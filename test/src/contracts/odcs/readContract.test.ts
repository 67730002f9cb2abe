import { describe, expect, test } from 'vitest'
import { parseContract } from '../../../../src/contracts/odcs/parseContract.js'
import { toContract } from '../../../../src/contracts/odcs/toContract.js'

const head = 'apiVersion: v3.2.0\nkind: DataContract\nid: orders\nversion: 1.0.0\nstatus: active\n'

const read = async (text: string) => toContract(await parseContract(head + text, 'orders.odcs.yaml'))
const problems = (text: string) => read(text).catch((error: unknown) => (error as Error).message)

describe('readContract', () => {
  test('reads columns, keys and limits', async () => {
    const contract = await read(`schema:
  - name: orders
    properties:
      - name: id
        logicalType: integer
        primaryKey: true
        primaryKeyPosition: 1
        unique: true
      - name: email
        logicalType: string
        logicalTypeOptions: { format: email, maxLength: 80 }
        classification: PII
        required: true
      - name: plan
        logicalType: string
        enum: [{ value: basic }, { value: pro }]
      - name: amount
        physicalName: AMT
        logicalType: number
        logicalTypeOptions: { exclusiveMinimum: 0, maximum: 1000, multipleOf: 0.5 }
`)
    expect(contract).toMatchObject({ id: 'orders', version: '1.0.0' })
    expect(contract.objects).toEqual([
      {
        name: 'orders',
        options: { keys: [['id']] },
        checks: [],
        columns: {
          id: { type: 'integer', unique: true, primaryKey: true },
          email: { type: 'string', like: 'email', length: [0, 80], sensitive: true },
          plan: { type: 'string', nullable: true, values: ['basic', 'pro'] },
          AMT: { type: 'number', nullable: true, limits: { exclusiveMinimum: 0, maximum: 1000 }, multipleOf: 0.5 },
        },
      },
    ])
  })

  test('reads quality rules of all kinds, and leaves what other programs run', async () => {
    const contract = await read(`schema:
  - name: orders
    quality:
      - { metric: rowCount, mustBeBetween: [10, 20] }
      - { type: sql, query: "SELECT count(*) FROM {object} WHERE a > b", mustBe: 0, severity: warning }
      - { type: text, description: be nice }
      - { type: custom, engine: soda, implementation: whatever }
      - { type: custom, engine: mltest, implementation: { toBeSortedBy: [at, { descending: true }] } }
      - { metric: duplicateValues, arguments: { properties: [a, b] }, mustBeLessThan: 1, unit: percent }
    properties:
      - name: a
        quality:
          - { name: no nulls, metric: nullValues, mustBe: 0 }
          - { rule: validValues, validValues: [x, y] }
          - { metric: missingValues, arguments: { missingValues: ['', N/A] }, mustBeLessThan: 5, unit: percent }
`)
    expect(contract.objects[0]?.checks).toEqual([
      {
        severity: 'error',
        measure: { kind: 'library', metric: 'rowCount', unit: 'rows' },
        must: [{ operator: 'mustBeBetween', value: [10, 20] }],
      },
      {
        severity: 'warn',
        measure: { kind: 'sql', query: 'SELECT count(*) FROM {object} WHERE a > b' },
        must: [{ operator: 'mustBe', value: 0 }],
      },
      {
        severity: 'error',
        measure: { kind: 'matcher', matcher: 'toBeSortedBy', arguments: ['at', { descending: true }] },
        must: [],
      },
      {
        severity: 'error',
        measure: { kind: 'library', metric: 'duplicateValues', unit: 'percent', columns: ['a', 'b'] },
        must: [{ operator: 'mustBeLessThan', value: 1 }],
      },
      {
        name: 'no nulls',
        column: 'a',
        severity: 'error',
        measure: { kind: 'library', metric: 'nullValues', unit: 'rows' },
        must: [{ operator: 'mustBe', value: 0 }],
      },
      {
        column: 'a',
        severity: 'error',
        measure: { kind: 'library', metric: 'invalidValues', unit: 'rows', validValues: ['x', 'y'] },
        must: [{ operator: 'mustBe', value: 0 }],
      },
      {
        column: 'a',
        severity: 'error',
        measure: { kind: 'library', metric: 'missingValues', unit: 'percent', missingValues: ['', 'N/A'] },
        must: [{ operator: 'mustBeLessThan', value: 5 }],
      },
    ])
  })

  test('names file, line and column of every problem', async () => {
    expect(
      await problems(`schema:
  - name: orders
    proprties: []
    quality:
      - { metric: rowCount }
      - { metric: nullValues, mustBe: 0 }
`),
    ).toBe('orders.odcs.yaml:8:5: unknown key "proprties" in schema; did you mean "properties"?')
    expect(await problems('schema:\n  - name: a\n    quality:\n      - metric: rowCount\n')).toBe(
      'orders.odcs.yaml:9:9: rowCount needs an operator such as mustBeGreaterThan',
    )
    expect(await problems('schema:\n  - name: a\n    properties:\n      - { name: x, logicalType: text }\n')).toContain(
      'orders.odcs.yaml:9:20: "logicalType" must be one of string, date',
    )
    expect(await problems('schema: [\n')).toMatch(/^orders\.odcs\.yaml:\d+:\d+: /)
    expect(await problems('')).toBe('orders.odcs.yaml:1:1: the contract has no schema, so it promises nothing')
  })

  test('a version of the standard that it does not know is an error', async () => {
    const text = 'apiVersion: v4.0.0\nkind: DataContract\nid: a\nversion: 1.0.0\n'
    await expect(parseContract(text, 'c.yaml')).rejects.toThrow('c.yaml:1:1: "apiVersion" must be one of v3.0.0')
  })
})
