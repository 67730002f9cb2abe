import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../../src/store/openStore.js'
import type { RunRecord } from '../../../src/store/runRecord.js'
import { ended, project, type Project } from '../../support/project.js'
import { ok, receiver, status } from '../../support/receiver.js'

const config = (monitors: string, more = '') => `import { defineConfig, env, webhook } from 'mltest'

export default defineConfig({
  monitors: [${monitors}],
  ${more}
})
`

const orders = `import { dataset, expect, test } from 'mltest'

test('orders are whole', () => {
  expect(dataset(process.env['MLTEST_FILE'] ?? 'orders.csv')).toHaveNullRateBelow('id', 0.1)
})
`
const files = (monitors: string, more?: string) => ({
  'mltest.config.ts': config(monitors, more),
  'tests/orders.mltest.ts': orders,
  'orders.csv': 'id\n1\n2\n3\n',
})
const whole = 'id\n1\n2\n3\n'
const holed = 'id,x\n1,1\n,2\n3,3\n'
const daily = `{ name: 'orders', files: ['tests/orders*'], every: '0 6 1 1 *' }`
const alerted = `{ name: 'orders', every: '* * * * * *', alerts: ['ops'] }`

function records({ folder, read }: Project): readonly RunRecord[] {
  const names = readdirSync(path.join(folder, '.mltest/store/runs')).sort()
  return names.map((name) => JSON.parse(read(`.mltest/store/runs/${name}`)) as RunRecord)
}

/** Resolves when a process has said something that has a part. */
function says(child: ReturnType<Project['start']>, part: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (piece: Buffer) => {
      text += piece.toString()
      if (text.includes(part)) resolve(text)
    })
    child.on('close', () => reject(new Error(`never said ${part}: ${text}`)))
  })
}

describe('mltest monitor --once', () => {
  test('runs a monitor that never ran, accepts what passes, and then has nothing to do: 0 with a word', async () => {
    const orders = project(files(daily))
    const first = await orders.run(['monitor', '--once'])
    expect(first.code, first.stderr).toBe(0)
    expect(first.stdout).toMatch(/^orders {2}accepted: 1 test {2}period \d{4}-\d\d-\d\d {2}run 0[0-9A-Z]{25} {2}/m)
    expect(records(orders)).toMatchObject([
      { status: 'accepted', context: { monitor: 'orders' }, counts: { passed: 1 } },
    ])
    const second = await orders.run(['monitor', '--once'])
    expect(second).toMatchObject({ code: 0, stdout: 'orders  nothing is due\n' })
    expect(records(orders)).toHaveLength(1)
  })

  test('two at once on one store do a run once', async () => {
    const orders = project(files(daily))
    const all = await Promise.all([1, 2, 3].map(() => orders.run(['monitor', '--once'])))
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(records(orders)).toHaveLength(1)
  })

  test('what fails is 1, files that do not load are 2, no tests are 4, the worst of all counts', async () => {
    const monitors = `${daily}, { name: 'broken', files: ['broken'], every: '0 6 1 1 *' }, { name: 'none', files: ['none/*'], every: '0 6 1 1 *' }`
    const orders = project({ ...files(monitors), 'orders.csv': holed, 'broken/a.mltest.ts': 'oops(' })
    const code = async (...names: readonly string[]) => (await orders.run(['monitor', '--once', ...names])).code
    expect(await code('none')).toBe(4)
    expect(await code('orders')).toBe(1)
    expect(await code('broken', 'none')).toBe(2)
  })

  test('a file that has appeared is a run of its period, and tests find it; --json tells what was done', async () => {
    const watching = `{ name: 'orders', watch: 'data/*.csv', period: 'from file name' }`
    const orders = project(files(watching))
    orders.write('data/orders-2026-11-21.csv', whole)
    await orders.run(['monitor', '--once'])
    orders.write('data/orders-2026-11-22.csv', holed)
    const { code, stdout } = await orders.run(['monitor', '--once', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      monitors: [
        {
          ...{ name: 'orders', isTaken: false, alerts: { sent: 0, waiting: 0 } },
          runs: [{ period: '2026-11-22', status: 'failed', exitCode: 1, file: 'data/orders-2026-11-22.csv' }],
        },
      ],
    })
    expect(records(orders).map(({ period, status }) => [period, status])).toEqual([
      ['2026-11-21', 'accepted'],
      ['2026-11-22', 'failed'],
    ])
  })

  test('a run that hangs is ended at its timeout, has failed, and is told', async () => {
    const { url, received } = await receiver(ok)
    const hanging = `{ name: 'orders', every: '0 6 1 1 *', timeout: 1500, alerts: ['ops'] }`
    const orders = project({
      ...files(hanging, `alerts: { ops: webhook('${url}') }, testTimeout: 600_000`),
      'tests/orders.mltest.ts': `import { test } from 'mltest'\ntest('hangs', () => { for (;;); })\n`,
    })
    const { code, stdout } = await orders.run(['monitor', '--once'])
    expect(code).toBe(1)
    expect(stdout).toContain('ended after 1.50 s, its timeout')
    expect(received[0]?.body).toContain('ended after 1.50 s, its timeout')
  })

  test('alerts go out when a state changes, once, signed; those that were not taken go out later', async () => {
    const { url, received } = await receiver(status(403), ok)
    const orders = project(files(alerted, `alerts: { ops: webhook('${url}', { secret: env('HOOK_KEY') }) }`))
    const once = () => orders.run(['monitor', '--once'], { HOOK_KEY: 'canary-key' })
    orders.write('orders.csv', holed)
    expect((await once()).stdout).toMatch(/an alert to ops is not delivered and waits: 127\.0\.0\.1:\d+ answered 403/)
    orders.write('orders.csv', whole)
    expect((await once()).stdout).toContain('alerts sent: 2')
    const kinds = received.map(({ body }) => (JSON.parse(body) as { kind: string }).kind)
    expect(kinds).toEqual(['failing', 'failing', 'recovered'])
    expect(received.every(({ headers }) => /^[0-9a-f]{64}$/.test(String(headers['x-mltest-signature'])))).toBe(true)
    expect(JSON.stringify([...received, records(orders)])).not.toContain('canary')
  })

  test('a run that another monitor is at is waited for, until that has ended or its lease has', async () => {
    const orders = project(files(daily))
    const store = await openStore('file:.mltest/store', orders.folder)
    await store.lease('monitor orders', 'one that was killed', 4_000)
    const { code, stdout } = await orders.run(['monitor', '--once'])
    expect(code).toBe(0)
    expect(stdout).toContain('orders  accepted: 1 test')
  })

  test('a mistake of one monitor keeps no other from its work', async () => {
    const monitors = `{ name: 'files', watch: '*.csv', period: 'from file name' }, ${daily}`
    const { code, stdout, stderr } = await project(files(monitors)).run(['monitor', '--once'])
    expect(code).toBe(2)
    expect(stderr).toContain('error[E_CONFIG]: the name of orders.csv tells no period')
    expect(stdout).toContain('orders  accepted: 1 test')
  })

  test('no secret of a config is in any output, record, waiting alert or report', async () => {
    const { url } = await receiver(status(500))
    const orders = project({
      ...files(
        `{ name: 'orders', every: '* * * * * *', alerts: ['chat', 'team', 'ops', 'mail'] }`,
        `alerts: {
          chat: slack(env('A')), team: teams(env('B')), ops: webhook(env('C'), { secret: env('D') }),
          mail: mail({ host: '127.0.0.1', port: 9, auth: { user: 'me', pass: env('E') }, from: 'a@b.c', to: 'a@b.c' }),
        },
        openLineage: { url: '${url}', apiKey: env('F') },
        reporters: ['default', 'json', 'junit', 'html', 'openmetrics', 'openlineage'],
        outputFile: { json: 'r.json', junit: 'r.xml', html: 'r.html', openmetrics: 'r.prom', openlineage: 'r.ndjson' },`,
      ),
      'tests/orders.mltest.ts': `import { test } from 'mltest'
test('leaks', () => { console.log(process.env); throw new Error('ABCDEF'.split('').map((name) => process.env[name]).join(' ')) })\n`,
    })
    const text = orders.read('mltest.config.ts').replace('webhook }', 'mail, slack, teams, webhook }')
    orders.write('mltest.config.ts', text)
    const address = (name: string) => `${url}/canary-${name}`
    const secrets = { A: address('a'), B: address('b'), C: address('c'), D: 'canary-d', E: 'canary-e', F: 'canary-f' }
    const once = await orders.run(['monitor', '--once', '--verbose'], secrets)
    const tried = await orders.run(['alerts', 'test'], secrets)
    expect(once.code).toBe(1)
    expect(once.stdout.match(/is not delivered and waits/g)).toHaveLength(4)
    expect(tried.code).toBe(3)
    const written = readdirSync(orders.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.relative(orders.folder, path.join(parentPath, name)))
    expect(written.length).toBeGreaterThan(10)
    const found = written.filter((file) => orders.read(file).includes('canary'))
    expect(found).toEqual([])
    expect([once.stdout, once.stderr, tried.stdout, tried.stderr].join('')).not.toContain('canary')
  })

  test.each([
    ['no monitors', config('').replace('monitors: [],', ''), [], /error\[E_CONFIG\]: the config has no "monitors"/],
    [
      'a mistake',
      config(`{ name: 'orders', evry: 1 }`),
      [],
      /"evry" is no option of a monitor; did you mean "every"\?/,
    ],
    ['an unknown name', config(daily), ['ordes'], /there is no monitor "ordes"; did you mean "orders"\?/],
    [
      'a secret that is not set',
      config(alerted, `alerts: { ops: webhook(env('NOT_SET')) }`),
      [],
      /the alert "ops" needs the environment variable NOT_SET/,
    ],
  ])('%s cannot be run: 2, before anything has', async (_, text, names, says) => {
    const orders = project({ ...files(daily), 'mltest.config.ts': text })
    const { code, stderr } = await orders.run(['monitor', '--once', ...names])
    expect(code).toBe(2)
    expect(stderr).toMatch(says)
    expect(orders.has('.mltest')).toBe(false)
  })
})

describe('mltest monitor', () => {
  test('runs when a file appears and when it is time, answers for its health, and ends at SIGTERM', async () => {
    const monitors = `{ name: 'orders', watch: 'data/*.csv', period: 'from file name' }, { name: 'clock', every: '* * * * * *' }`
    const orders = project(files(monitors))
    const child = orders.start(['monitor', '--port=0'])
    const end = ended(child)
    const url = /http:\S+(?=\/metrics)/.exec(await says(child, 'monitoring orders, clock'))?.[0] ?? ''
    await says(child, 'clock  accepted')
    orders.write('data/orders-2026-11-22.csv', whole)
    await says(child, 'orders  accepted: 1 test  period 2026-11-22  data/orders-2026-11-22.csv')
    const metrics = await fetch(`${url}/metrics`)
    expect(metrics.headers.get('content-type')).toContain('application/openmetrics-text')
    expect(await metrics.text()).toMatch(
      /^mltest_assertion_received\{monitor="orders",file="tests\/orders\.mltest\.ts",.*\} 0$/m,
    )
    expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({
      status: 'ok',
      monitors: [
        { name: 'orders', state: 'ok', lastRun: { period: '2026-11-22' } },
        { name: 'clock', state: 'ok' },
      ],
    })
    expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(405)
    expect((await fetch(`${url}/other`)).status).toBe(404)
    child.kill('SIGTERM')
    expect((await end).code).toBe(143)
  })

  test('SIGTERM ends a run that hangs, within five seconds; the next monitor does it again', async () => {
    const hangs = `import { test } from 'mltest'\ntest('hangs', () => { for (;;); })\n`
    const orders = project({ ...files(daily, 'testTimeout: 600_000'), 'tests/orders.mltest.ts': hangs })
    const child = orders.start(['monitor'])
    await says(child, 'monitoring orders')
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    const asked = performance.now()
    child.kill('SIGTERM')
    expect((await ended(child)).code).toBe(143)
    expect(performance.now() - asked).toBeLessThan(5_000)
    orders.write('tests/orders.mltest.ts', `import { test } from 'mltest'\ntest('fine', () => {})\n`)
    expect((await orders.run(['monitor', '--once'])).stdout).toContain('orders  accepted: 1 test')
    expect(records(orders).map(({ status }) => status)).toEqual(['accepted'])
  })
})
