import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../../support/runCli.js'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'profile-'))
  await writeFile(join(folder, 'orders.csv'), 'amount,plan\n1.5,basic\n2.5,pro\n,basic\n4,basic\n')
})

describe('mltest profile', () => {
  test('prints a line a column for people', async () => {
    const { code, output } = await runCli(['profile', 'orders.csv'], folder)
    expect(output).toBe(
      `orders.csv: 4 rows, 2 columns

column  type       nulls  distinct  minimum  median  maximum
amount  number  1 (25 %)         3      1.5     2.5        4  █▁▁▁▁▁█▁▁▁▁▁▁▁▁█
plan    string         0         2   3 long           5 long  basic 75 %, pro 25 %
`.replace('█▁▁▁▁▁█▁▁▁▁▁▁▁▁█', shapeIn(output)),
    )
    expect(code).toBe(0)
  })

  test('--json prints nothing but JSON', async () => {
    const { output } = await runCli(['profile', 'orders.csv', '--json'], folder)
    expect(JSON.parse(output)).toMatchObject({
      version: 1,
      source: 'orders.csv',
      rows: 4,
      columns: { plan: { empty: 0 } },
    })
  })

  test('--output writes a file that holds what a comparison needs', async () => {
    const { code, output } = await runCli(['profile', 'orders.csv', '--output', 'p.json'], folder)
    expect({ code, output }).toEqual({ code: 0, output: '' })
    expect(JSON.parse(await readFile(join(folder, 'p.json'), 'utf8'))).toMatchObject({
      version: 1,
      reference: { rows: 4 },
    })
  })

  test('data that are not there end with 2 and their name', async () => {
    const { code, output } = await runCli(['profile', 'nope.csv'], folder)
    expect(output).toContain('nope.csv')
    expect(code).toBe(2)
  })

  test('a file that cannot be written ends with 3', async () => {
    const { code, output } = await runCli(['profile', 'orders.csv', '--output', 'orders.csv/p.json'], folder)
    expect(output).toContain('orders.csv/p.json cannot be written')
    expect(code).toBe(3)
  })
})

/** The bars are drawn once by the test of `sparkline`. */
const shapeIn = (output: string) => /[▁-█]{2,}/.exec(output)?.[0] ?? ''
