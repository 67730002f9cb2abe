import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../../support/runCli.js'

let folder: string
const csv = (rows: number, plan: (row: number) => string, amount: (row: number) => string) =>
  `plan,amount\n${Array.from({ length: rows }, (_, row) => `${plan(row)},${amount(row)}`).join('\n')}\n`
const usual = (row: number) => ['basic', 'basic', 'pro'][row % 3] ?? ''
const price = (row: number) => (((row * 7919) % 1009) / 7).toFixed(2)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drift-'))
  await writeFile(join(folder, 'train.csv'), csv(3000, usual, price))
  await writeFile(
    join(folder, 'same.csv'),
    csv(2000, usual, (row) => price(row + 17)),
  )
  await writeFile(
    join(folder, 'now.csv'),
    csv(
      2000,
      (row) => (row % 10 === 0 ? 'N/A' : usual(row)),
      (row) => (row % 5 === 0 ? '' : price(row)),
    ),
  )
  await writeFile(join(folder, 'few.csv'), csv(20, usual, price))
})

describe('mltest drift', () => {
  test('unchanged data pass', async () => {
    const { code, output } = await runCli(['drift', 'train.csv', 'same.csv'], folder)
    expect(output).toContain('none of 2 columns drifted (false-alarm rate 1 % for all columns together)')
    expect(code).toBe(0)
  })

  test('changed data are told, worst first, with counts', async () => {
    const { code, output } = await runCli(['drift', 'train.csv', 'now.csv'], folder)
    expect(output).toMatch(/2 of 2 columns drifted/)
    expect(output).toMatch(/amount +null +0 % → 20 % of rows +0 of 3,000 → 400 of 2,000/)
    expect(output).toMatch(/^plan [^]*new category .*"N\/A" in 200 rows/m)
    expect(code).toBe(1)
  })

  test('--json gives every part with counts, p and test', async () => {
    const { output } = await runCli(['drift', 'train.csv', 'now.csv', '--columns', 'amount', '--json'], folder)
    const report = JSON.parse(output) as { columns: Record<string, { parts: { part: string }[] }> }
    expect(Object.keys(report.columns)).toEqual(['amount'])
    expect(report.columns['amount']?.parts.find(({ part }) => part === 'null')).toMatchObject({
      outcome: 'fail',
      reference: { count: 0, of: 3000 },
      current: { count: 400, of: 2000 },
      change: 0.2,
      test: 'fisherExact',
    })
  })

  test('a saved profile gives the verdict of the data it was made of', async () => {
    await runCli(['profile', 'train.csv', '--output', 'train.json'], folder)
    const [live, stored] = await Promise.all(
      ['train.csv', 'train.json'].map((reference) => runCli(['drift', reference, 'now.csv', '--json'], folder)),
    )
    expect(JSON.parse(stored?.output ?? '')).toEqual(JSON.parse(live?.output ?? ''))
  })

  test('--by compares each segment by itself, and names it', async () => {
    const { code, output } = await runCli(['drift', 'train.csv', 'now.csv', '--by', 'plan', '--json'], folder)
    const report = JSON.parse(output) as { by: string; columns: Record<string, object> }
    expect(code).toBe(1)
    expect(report.by).toBe('plan')
    expect(report.columns['amount where plan = "pro"']).toMatchObject({
      outcome: 'fail',
      column: 'amount',
      segment: 'plan = "pro"',
    })
    expect(report.columns['plan = "N/A"']).toEqual({
      outcome: 'skipped',
      reason: 'only the current data have this segment, 200 rows',
      segment: 'plan = "N/A"',
    })
    const profile = await runCli(['profile', 'train.csv', '--output', 'by.json'], folder)
    expect(profile.code).toBe(0)
    expect((await runCli(['drift', 'by.json', 'now.csv', '--by', 'plan'], folder)).output).toContain(
      'knows no segments',
    )
  })

  test('too few rows are inconclusive, which --strict fails', async () => {
    expect((await runCli(['drift', 'train.csv', 'few.csv'], folder)).code).toBe(0)
    const { code, output } = await runCli(['drift', 'train.csv', 'few.csv', '--strict'], folder)
    expect(output).toContain('would not have been seen')
    expect(code).toBe(1)
  })

  test('data that are not there, and a missing argument, end with 2', async () => {
    const missing = await runCli(['drift', 'train.csv', 'nope.csv'], folder)
    expect(missing.output).toContain('nope.csv')
    expect(missing.code).toBe(2)
    expect((await runCli(['drift', 'train.csv'], folder)).code).toBe(2)
  })
})
