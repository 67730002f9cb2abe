import { describe, expect, test } from 'vitest'
import { ok, receiver, status } from '../../support/receiver.js'
import { project } from '../../support/project.js'

const config = (alerts: string) => `import { command, defineConfig, env, mail, slack, teams, webhook } from 'mltest'

export default defineConfig({
  alerts: { ${alerts} },
})
`

describe('mltest alerts test', () => {
  test('sends one to each channel, and tells no secret', async () => {
    const { url, received } = await receiver(ok)
    const { run } = project({
      'mltest.config.ts': config(`slack: slack(env('CHAT')), ops: webhook('${url}/hook', { secret: env('HOOK') })`),
    })
    const { code, stdout, stderr } = await run(['alerts', 'test'], { CHAT: `${url}/canary-path`, HOOK: 'canary-key' })
    expect({ code, stdout, stderr }).toEqual({
      ...{ code: 0, stderr: '' },
      stdout: 'slack (slack)  delivered\nops (webhook)  delivered\n',
    })
    expect(received.map(({ path }) => path).sort()).toEqual(['/canary-path', '/hook'])
    expect(JSON.stringify(received.map(({ body }) => body))).not.toContain('canary')
  })

  test('says which was not delivered and why: 3', async () => {
    const { url } = await receiver(status(404))
    const { run } = project({ 'mltest.config.ts': config(`slack: slack(env('CHAT')), other: webhook('${url}/x')`) })
    const { code, stdout } = await run(['alerts', 'test', 'slack', '--json'], { CHAT: `${url}/canary-path` })
    expect(code).toBe(3)
    const problem = `${new URL(url).host} answered 404`
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      alerts: [{ name: 'slack', kind: 'slack', delivered: false, problem }],
    })
  })

  test.each([
    ['a secret that is not set', `ops: slack(env('CHAT'))`, {}, 'the alert "ops" needs the environment variable CHAT'],
    [
      'a secret in the config',
      `ops: slack('https://x.com/canary' as never)`,
      {},
      'config.ts:4: "alerts.ops.url" is a secret',
    ],
    [
      'no https',
      `ops: slack(env('CHAT'))`,
      { CHAT: 'http://example.com/canary' },
      'needs an https URL, which what CHAT holds is not',
    ],
    ['no channels', '', {}, 'the config has no "alerts"'],
  ])('%s is an error of the config: 2', async (_, alerts, environment, says) => {
    const { run } = project({ 'mltest.config.ts': config(alerts) })
    const { code, stderr } = await run(['alerts', 'test'], environment)
    expect(code).toBe(2)
    expect(stderr).toContain('error[E_CONFIG]')
    expect(stderr).toContain(says)
    expect(stderr).not.toContain('canary')
  })

  test('an unknown name or action is an error of usage', async () => {
    const { run } = project({ 'mltest.config.ts': config(`slack: slack(env('CHAT'))`) })
    const name = await run(['alerts', 'test', 'slak'])
    expect(name).toMatchObject({ code: 2, stderr: 'error[E_USAGE]: there is no alert "slak"; did you mean "slack"?\n' })
    expect(await run(['alerts', 'send'])).toMatchObject({ code: 2 })
  })
})

test('a run leaves secrets of alerts out of its reports, whatever they are called', async () => {
  const { report, read } = project({
    'mltest.config.ts': config(`ops: slack(env('CHAT'))`),
    'a.mltest.ts': `import { test } from 'mltest'\ntest('leaks', () => { throw new Error(process.env['CHAT']) })\n`,
  })
  const { code, stdout, stderr } = await report([], { CHAT: 'https://chat.example.com/canary-path' })
  expect(code).toBe(1)
  expect(stdout).toContain('leaks')
  for (const text of [stdout, stderr, read('report.json')]) expect(text).not.toContain('canary')
})
