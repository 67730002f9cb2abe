import { expect, test } from 'vitest'
import { matchers } from '../../matchers/index.js'
import { dataset } from '../../src/datasets/dataset.js'

interface Ours {
  toHaveRowCount(rows: number): Promise<void>
  toHaveNoNulls(column: string): Promise<void>
  readonly not: Omit<Ours, 'not'>
}

expect.extend(matchers)
// The host's types know nothing of what was added.
const check = (data: unknown) => expect(data) as unknown as Ours

const orders = dataset([{ id: 1 }, { id: null }])

test('the same matchers work in Vitest, awaited, also under .not', async () => {
  await check(orders).toHaveRowCount(2)
  await check(orders).not.toHaveRowCount(3)
  await check([{ a: 1 }]).toHaveRowCount(1)
})

test('a failure tells what mltest tells', async () => {
  await expect(check(orders).toHaveNoNulls('id')).rejects.toThrow(/1 null in 2 rows of id/)
  await expect(check(orders).not.toHaveRowCount(2)).rejects.toThrow('not')
})

test('misuse throws, also under .not', async () => {
  await expect(check(orders).toHaveNoNulls('ix')).rejects.toThrow('did you mean "id"')
  await expect(check(orders).not.toHaveNoNulls('ix')).rejects.toThrow('did you mean "id"')
})
