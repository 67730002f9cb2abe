import { expect, test } from 'vitest'
import { alertProblems } from '../../../runner/alerts/alertProblems.js'
import { command } from '../../../runner/alerts/channels/command.js'
import { mail } from '../../../runner/alerts/channels/mail.js'
import { slack } from '../../../runner/alerts/channels/slack.js'
import { teams } from '../../../runner/alerts/channels/teams.js'
import { webhook } from '../../../runner/alerts/channels/webhook.js'
import { env } from '../../../runner/alerts/env.js'

const literal = (value: string) => value as unknown as { readonly env: string }
const smtp = { host: 'mail.example.com', from: 'mltest@example.com', to: 'team@example.com' }

test('channels as they are meant', () => {
  expect(
    alertProblems({
      slack: slack(env('SLACK_URL')),
      teams: teams(env('TEAMS_URL')),
      hook: webhook('https://example.com/hook', { secret: env('HOOK_SECRET') }),
      local: webhook('http://127.0.0.1:9000/hook'),
      mail: mail({ ...smtp, port: 465, secure: true, auth: { user: 'mltest', pass: env('SMTP_PASSWORD') } }),
      program: command('notify-send', 'mltest'),
    }),
  ).toEqual([])
})

test.each([
  ['a URL of Slack', slack(literal('https://example.com/canary')), 'url" is a secret and must not be written'],
  ['the key of a signature', webhook('https://example.com', { secret: literal('canary') }), 'secret" is a secret'],
  ['a login in a URL', webhook('https://me:canary@example.com/hook'), 'url" is a secret'],
  ['a token in a URL', webhook('https://example.com/hook?token=canary'), 'url" is a secret'],
  ['a password', mail({ ...smtp, auth: { user: 'me', pass: literal('canary') } }), '"pass" that is a secret'],
  ['a token of a program', command('curl', '-H', 'Authorization: Bearer canary-canary'), 'hold a secret'],
])('%s that is written into the config is refused, without repeating it', (_, channel, says) => {
  const [problem, ...others] = alertProblems({ ops: channel })
  expect(problem).toContain(says)
  expect(others).toEqual([])
  expect(problem).not.toContain('canary')
})

test.each([
  [{ ops: 'https://example.com' }, '"alerts.ops" must be made by slack(), teams(), webhook(), mail() or command()'],
  [{ ops: { ...slack(env('URL')), chanel: 'x' } }, '"alerts.ops.chanel" is no option of slack()'],
  [{ ops: webhook('http://example.com/hook') }, '"alerts.ops.url" must be an https URL, or one of this machine'],
  [{ ops: webhook('http://127.0.0.1.example.com') }, '"alerts.ops.url" must be an https URL, or one of this machine'],
  [{ ops: slack(env('not a name')) }, '"alerts.ops.url" names no environment variable'],
  [{ ops: mail({ ...smtp, port: 0 }) }, '"alerts.ops.port" must be a port number'],
  [[], '"alerts" must be a record of channels'],
])('%j cannot be a config of alerts', (given, says) => {
  expect(alertProblems(given).join('; ')).toContain(says)
})
