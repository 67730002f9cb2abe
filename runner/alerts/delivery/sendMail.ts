import type * as Nodemailer from 'nodemailer'
import { CommandError } from '../../commandError.js'
import type { Alert } from '../alert.js'
import { mailMessage } from '../bodies/mailMessage.js'
import { DeliveryError } from './deliveryError.js'
import type { DeliveryLimits } from './deliveryLimits.js'
import type { ResolvedChannel } from './resolvedChannel.js'

type Mail = Extract<ResolvedChannel, { kind: 'mail' }>

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/

/** Sends an alert by SMTP. A mail that comes twice after a lost answer has the same Message-ID, by which clients know it. */
export async function sendMail(alert: Alert, channel: Mail, { timeoutMs, signal }: DeliveryLimits): Promise<void> {
  const { host, port, secure, auth, from, to } = channel
  const { createTransport } = await nodemailer()
  const transport = createTransport({
    host,
    secure,
    requireTLS: !secure && !loopback.test(host),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(port === undefined ? {} : { port }),
    ...(auth === undefined ? {} : { auth: { user: auth.user, pass: auth.pass } }),
  })
  // What is under way then fails.
  const end = () => transport.close()
  signal?.addEventListener('abort', end)
  try {
    const { subject, text } = mailMessage(alert)
    await transport.sendMail({ from, to: [...to], subject, text, messageId: `<${alert.id}@mltest>` })
  } catch (error) {
    throw new DeliveryError(`${host}: ${error instanceof Error ? error.message : 'the mail was not accepted'}`)
  } finally {
    signal?.removeEventListener('abort', end)
    transport.close()
  }
}

async function nodemailer(): Promise<typeof Nodemailer> {
  try {
    return await import('nodemailer')
  } catch {
    throw new CommandError('E_CONFIG', 'mail() needs the package nodemailer', { hint: 'npm install nodemailer' })
  }
}
