import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../../src/store/openStore.js'
import { api, project, statusesOf } from '../../support/project.js'

test('references are proposed with their reasons, written after --yes, and that is an event; tests stay as they are', async () => {
  const shop = project({
    'mltest.config.ts': "export default { store: 'file:store' }",
    'orders.mltest.ts': `${api}const orders = dataset('orders.csv', { name: 'orders' })
test('looks as reviewed', () => { expect(orders).toMatchReference() })
`,
  })
  const onDay = async (day: string, share: number, ...args: readonly string[]) => {
    const rows = Array.from({ length: 1_000 }, (_, index) => ((index * 37) % 100 < share * 100 ? 'plus' : 'basic'))
    shop.write('orders.csv', `plan\n${rows.join('\n')}\n`)
    return (await shop.report(['--period', day, ...args])).report
  }
  await onDay('2026-11-01', 0.2, '--accept')
  const moved = await onDay('2026-11-02', 0.6)
  expect(statusesOf(moved)).toEqual({ 'looks as reviewed': 'failed' })
  // People have looked at it, and it is how customers are now.
  await shop.run(['quarantine', (await latest(shop.folder, 'accepted')) ?? '', '--because', 'before the new prices'])
  await shop.run(['accept', 'latest', '--because', 'the new prices'])

  const file = path.join(shop.folder, '__references__/orders.mltest.ts.json')
  const [before, code] = [readFileSync(file, 'utf8'), shop.read('orders.mltest.ts')]
  const proposed = await shop.run(['recalibrate'])
  expect(proposed.code).toBe(0)
  expect(proposed.stdout).toContain(
    '__references__/orders.mltest.ts.json › looks as reviewed 1\n  from 1 accepted period\n',
  )
  expect(proposed.stdout).toContain('nothing is written; --yes writes it')
  expect(readFileSync(file, 'utf8')).toBe(before)

  expect((await shop.run(['recalibrate', '--yes'])).stdout).toContain('wrote 1 reference\n')
  expect(readFileSync(file, 'utf8')).not.toBe(before)
  expect(shop.read('orders.mltest.ts')).toBe(code)
  const store = await openStore('file:store', shop.folder)
  expect((await store.events()).at(-1)).toMatchObject({
    kind: 'recalibrate',
    details: [{ entry: 'looks as reviewed 1' }],
  })
  expect(statusesOf(await onDay('2026-11-03', 0.6))).toEqual({ 'looks as reviewed': 'passed' })
  expect((await shop.run(['recalibrate'])).stdout).toBe('nothing to recalibrate\n')
})

async function latest(folder: string, status: 'accepted'): Promise<string | undefined> {
  const [run] = await (await openStore('file:store', folder)).runs({ status, limit: 1 })
  return run?.id
}
