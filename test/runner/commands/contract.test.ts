import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runCli } from '../../support/runCli.js'

const folder = mkdtempSync(path.join(os.tmpdir(), 'mltest-contract-'))
afterAll(() => rmSync(folder, { recursive: true }))
const put = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text)
}
const rows = (plan: (row: number) => string) =>
  `id,plan,amount\n${Array.from({ length: 400 }, (_, row) => `${row + 1},${plan(row)},${((row * 37) % 101) / 4}`).join('\n')}\n`
put(
  'orders.csv',
  rows((row) => ['basic', 'pro', 'basic'][row % 3] ?? ''),
)
put(
  'odd.csv',
  rows((row) => (row % 4 === 0 ? 'PRO ' : 'basic')),
)

describe('mltest contract', () => {
  test('infers a contract that the data keep and others do not', async () => {
    const inferred = await runCli(['contract', 'infer', 'orders.csv', '--output', 'orders.odcs.yaml'], folder)
    expect(inferred).toEqual({ code: 0, output: 'wrote  orders.odcs.yaml\n' })
    const again = await runCli(['contract', 'infer', 'orders.csv', '--output', 'orders.odcs.yaml'], folder)
    expect(again.code).toBe(2)
    expect(again.output).toContain('--force overwrites it')
    const kept = await runCli(['contract', 'validate', 'orders.odcs.yaml', 'orders.csv'], folder)
    expect(kept.code).toBe(0)
    expect(kept.output).toContain('Received  all promises are kept')
    const broken = await runCli(['contract', 'validate', 'orders.odcs.yaml', 'odd.csv', '--json'], folder)
    expect(broken.code).toBe(1)
    expect(JSON.parse(broken.output)).toMatchObject({ outcome: 'fail', violations: [{ column: 'plan' }] })
  })

  test('prints what it proposes with its reasons', async () => {
    const { code, output } = await runCli(['contract', 'infer', 'orders.csv'], folder)
    expect(code).toBe(0)
    expect(output).toContain('unique: true # all 400 values differ')
    expect(output).toContain('# 0 of 400 rows; at most 1.1 % at 99 % confidence')
    expect(output).toContain('2 values, the rarest in 133 rows')
    const secret = await runCli(['contract', 'infer', 'orders.csv', '--sensitive', 'plan'], folder)
    expect(secret.output).not.toContain('basic')
    expect(secret.output).toContain('classification: restricted')
  })

  test('tells what changed between two contracts, breaking or not', async () => {
    const contract = (property: string) =>
      `apiVersion: v3.1.0\nkind: DataContract\nid: a\nversion: 1.0.0\nstatus: active\nschema:\n  - name: a\n    properties:\n      - ${property}\n`
    put('before.yaml', contract('{ name: x, logicalType: integer, required: true }'))
    put('after.yaml', contract('{ name: x, logicalType: integer }'))
    const loosened = await runCli(['contract', 'diff', 'before.yaml', 'after.yaml'], folder)
    expect(loosened).toEqual({ code: 1, output: 'breaking  a.x: nulls none → any\n\n1 change, 1 breaking\n' })
    const tightened = await runCli(['contract', 'diff', 'after.yaml', 'before.yaml', '--json'], folder)
    expect(tightened.code).toBe(0)
    expect(JSON.parse(tightened.output)).toMatchObject({ breaking: false, changes: [{ column: 'x' }] })
  })

  test('says what is wrong with what it was given', async () => {
    put('bad.yaml', 'apiVersion: v3.1.0\nkind: DataContract\nid: a\nversion: 1.0.0\nschema:\n  - nam: a\n')
    const bad = await runCli(['contract', 'validate', 'bad.yaml', 'orders.csv'], folder)
    expect(bad.code).toBe(2)
    expect(bad.output).toContain('bad.yaml:6:5: unknown key "nam"')
    const none = await runCli(['contract', 'diff', 'bad.yaml'], folder)
    expect(none.output).toContain('the later contract must be named')
    expect((await runCli(['contract', 'guess', 'x'], folder)).code).toBe(2)
  })
})
