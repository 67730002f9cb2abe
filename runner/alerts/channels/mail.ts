import type { MailChannel, MailOptions } from '../channel.js'

/** Alerts by mail, through an SMTP server; needs the package nodemailer. */
export function mail(options: MailOptions): MailChannel {
  return { kind: 'mail', ...options }
}
