import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunReport } from '../../../runner/events.js'
import { openStore } from '../../../src/store/openStore.js'
import { postgres, type PostgresServer } from '../../support/postgres.js'
import { api, ended, project } from '../../support/project.js'

let server: PostgresServer
beforeAll(async () => {
  server = await postgres()
}, 60_000)
afterAll(() => server.remove())

// A server that is not ours is not stopped.
test.skipIf((process.env['DATABASE_URL'] ?? '') !== '')(
  'a Postgres that goes away in the middle of a run gets that run from the next one, once',
  { timeout: 120_000 },
  async () => {
    const url = await server.database()
    const orders = project({
      'orders.csv': 'id\n1\n2\n',
      'orders.mltest.ts': `import { existsSync, writeFileSync } from 'node:fs'
${api}
test('rows', async () => {
  await expect(dataset('orders.csv')).toHaveRowCount(2)
  if (process.env.PATIENT !== 'yes') return
  writeFileSync('begun', '')
  while (!existsSync('go')) await new Promise((resolve) => setTimeout(resolve, 20))
}, 60_000)`,
    })
    const flags = ['--accept', `--store=${url}`, '--reporter=json', '--outputFile.json=report.json']
    expect((await orders.run(flags)).code).toBe(0)

    const running = orders.start(flags, { PATIENT: 'yes' })
    const end = ended(running)
    await expect.poll(() => orders.has('begun'), { timeout: 30_000 }).toBe(true)
    await server.stop()
    orders.write('go', '')
    const { code, stderr } = await end
    expect(code).toBe(3)
    expect(stderr).toMatch(/error\[E_STORE\]: the store postgres:\/\/127\.0\.0\.1:\d+\/\w+ cannot be used: /)
    expect(stderr).toMatch(/hint: run \w{26} waits in \.mltest\/spool/)
    expect(stderr).not.toContain('canary')
    expect((JSON.parse(orders.read('report.json')) as RunReport).counts.passed).toBe(1)

    const spool = path.join(orders.folder, '.mltest', 'spool')
    const [waiting = ''] = readdirSync(spool)
    const text = readFileSync(path.join(spool, waiting), 'utf8')
    await server.start()
    expect((await orders.run(flags)).code).toBe(0)
    expect(readdirSync(spool)).toEqual([])
    // As by a process that was killed after it had sent the run.
    writeFileSync(path.join(spool, waiting), text)
    expect((await orders.run(flags)).code).toBe(0)
    const store = await openStore(url, '.')
    const ids = (await store.runs()).map(({ id }) => id)
    await store.close()
    expect(ids).toHaveLength(4)
    expect(ids[2]).toBe(waiting.slice(0, 26))
  },
)
