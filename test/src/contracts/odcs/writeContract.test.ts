import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Contract } from '../../../../src/contracts/contract.js'
import { parseContract } from '../../../../src/contracts/odcs/parseContract.js'
import { toContract } from '../../../../src/contracts/odcs/toContract.js'
import { rewriteContract } from '../../../../src/contracts/odcs/rewriteContract.js'
import { writeContract } from '../../../../src/contracts/odcs/writeContract.js'

const orders: Contract = {
  id: 'orders',
  version: '1.0.0',
  objects: [
    {
      name: 'orders',
      columns: {
        id: { type: 'integer', unique: true, primaryKey: true },
        plan: { type: 'string', nullable: true, values: ['basic', 'pro'], description: 'what they pay for' },
        code: { type: 'string', matching: '^[A-Z]{3}$', length: [3, 3], sensitive: true },
        amount: { type: 'number', nullable: true, limits: { minimum: 0, exclusiveMaximum: 100 }, multipleOf: 0.5 },
        home: { type: 'string', nullable: true, like: 'url' },
      },
      options: { keys: [['id']] },
      checks: [
        {
          name: 'enough',
          severity: 'warn',
          measure: { kind: 'library', metric: 'rowCount', unit: 'rows' },
          must: [{ operator: 'mustBeBetween', value: [10, 20] }],
        },
        {
          column: 'plan',
          severity: 'error',
          measure: { kind: 'matcher', matcher: 'toBeSortedBy', arguments: [] },
          must: [],
        },
        {
          column: 'amount',
          severity: 'error',
          measure: { kind: 'library', metric: 'nullValues', unit: 'percent' },
          must: [{ operator: 'mustBeLessThan', value: 1 }],
        },
      ],
    },
  ],
}

// The official JSON Schema comes inside a Python package; it is not ours to ship.
const validator = `
import importlib.resources, json, sys, yaml, jsonschema
schema = json.loads(importlib.resources.files('open_data_contract_standard').joinpath('schema.json').read_text())
jsonschema.Draft201909Validator(schema).validate(yaml.safe_load(sys.stdin))
`
const python = process.env['PYTHON'] ?? 'python3'
/** `datacontract` on the path, or beside the Python that was named. */
const linter = [path.join(path.dirname(python), 'datacontract'), 'datacontract'].find(
  (command) => spawnSync(command, ['--version']).status === 0,
)
const hasOfficial = spawnSync(python, ['-c', 'import open_data_contract_standard, yaml, jsonschema']).status === 0

describe('writeContract', () => {
  test.runIf(hasOfficial)('the official JSON Schema accepts it (needs open-data-contract-standard of PyPI)', () => {
    const { stderr, status } = spawnSync(python, ['-c', validator], { input: writeContract(orders), encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })

  test.runIf(linter !== undefined)(
    'datacontract-cli of PyPI lints it',
    () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'mltest-lint-'))
      try {
        const file = path.join(folder, 'orders.odcs.yaml')
        writeFileSync(file, writeContract(orders))
        const { stdout, stderr, status } = spawnSync(linter ?? '', ['lint', file], { encoding: 'utf8' })
        expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, output: '' })
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    60_000,
  )

  test('what is written reads as it was', async () => {
    const text = writeContract(orders)
    expect(toContract(await parseContract(text, 'orders.odcs.yaml'))).toEqual(orders)
  })

  test('rules that the standard has no key for become quality rules', async () => {
    const fresh: Contract = {
      ...orders,
      objects: [
        {
          name: 'o',
          columns: { at: { type: 'timestamp', nullable: 0.01, fresh: '1d', sorted: true } },
          options: { rows: { min: 5 }, keys: [['at']] },
          checks: [],
        },
      ],
    }
    const read = toContract(await parseContract(writeContract(fresh), 'o.yaml'))
    expect(read.objects[0]?.checks.map(({ measure, must }) => [measure, must])).toEqual([
      [{ kind: 'library', metric: 'rowCount', unit: 'rows' }, [{ operator: 'mustBeGreaterOrEqualTo', value: 5 }]],
      [
        { kind: 'library', metric: 'duplicateValues', unit: 'rows', columns: ['at'] },
        [{ operator: 'mustBe', value: 0 }],
      ],
      [{ kind: 'library', metric: 'nullValues', unit: 'percent' }, [{ operator: 'mustBeLessThan', value: 1 }]],
      [{ kind: 'matcher', matcher: 'toBeFresh', arguments: ['1d'] }, []],
      [{ kind: 'matcher', matcher: 'toBeSortedBy', arguments: [] }, []],
    ])
  })

  test('reasons stand as comments beside their keys', () => {
    const text = writeContract(orders, (_, column, key) =>
      column === 'id' && key === 'required' ? '0 of 20,000 rows' : undefined,
    )
    expect(text).toContain('required: true # 0 of 20,000 rows\n')
  })

  test('a file rewritten keeps comments, order and keys that mean nothing to us', async () => {
    const text = `# who owns this
apiVersion: v3.0.2 # old
kind: DataContract
id: a
version: 1.0.0
team:
  - username: ada # ask her
schema:
  # the table
  - name: a
    properties:
      - name: x # the only one
        logicalType: string
`
    const document = await parseContract(text, 'a.yaml')
    expect(rewriteContract(document)).toBe(text.replace('v3.0.2', 'v3.2.0'))
  })
})
