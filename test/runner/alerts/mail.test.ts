import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { deliver } from '../../../runner/alerts/delivery/deliver.js'
import { anAlert } from '../../support/anAlert.js'

interface Mailbox {
  readonly port: number
  readonly mails: readonly string[]
}

/** A mail server on this machine, which knows one user. */
async function mailbox(answer: () => Error | undefined = () => undefined): Promise<Mailbox> {
  const mails: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      if (username === 'mltest' && password === 'the password') done(null, { user: username })
      else done(new Error('who are you'))
    },
    onData(stream, _session, done) {
      let mail = ''
      stream.setEncoding('utf8').on('data', (piece: string) => (mail += piece))
      stream.on('end', () => {
        mails.push(mail)
        done(answer())
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)))
  return { port: (server.server.address() as AddressInfo).port, mails }
}

const channel = (port: number, pass = 'the password') => ({
  ...({ kind: 'mail', host: '127.0.0.1', secure: false, from: 'mltest@example.com' } as const),
  ...{ port, auth: { user: 'mltest', pass }, to: ['team@example.com', 'boss@example.com'] },
})

test('a mail tells the alert as text, to each address', async () => {
  const { port, mails } = await mailbox()
  await deliver(anAlert(), channel(port))
  expect(mails).toHaveLength(1)
  const [mail = ''] = mails
  expect(mail).toMatch(/^Subject: \[mltest\] orders is failing: 2 of 14 tests failed\r$/m)
  expect(mail).toMatch(/^To: team@example\.com, boss@example\.com\r$/m)
  expect(mail).toMatch(/^Message-ID: <0123456789abcdef0123456789abcdef@mltest>\r$/m)
  expect(mail).toContain('expected null rate < 0.01, received 0.0372')
})

test('a name cannot begin a header of its own', async () => {
  const { port, mails } = await mailbox()
  const hostile = 'orders\r\nBcc: thief@example.com\r\n\r\n<script>'
  await deliver(anAlert({ monitor: hostile }), channel(port))
  const [head = ''] = (mails[0] ?? '').split('\r\n\r\n')
  expect(head).not.toMatch(/^Bcc/im)
  expect(head).toMatch(/^Subject: /m)
})

test('a wrong password and a server that refuses are failed deliveries, and a later try has the same Message-ID', async () => {
  const { port, mails } = await mailbox(() => (mails.length === 1 ? new Error('not now') : undefined))
  await expect(deliver(anAlert(), channel(port, 'wrong'), { pausesMs: [] })).rejects.toThrow(
    /^127\.0\.0\.1: Invalid login/,
  )
  await deliver(anAlert(), channel(port), { pausesMs: [10] })
  const ids = mails.map((mail) => /^Message-ID: (.+)$/m.exec(mail)?.[1])
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
})
