import type { Secret } from './secret.js'

/** Where alerts go, as a config says it: plain data, so that it passes from the process that loads the config. */
export type Channel = SlackChannel | TeamsChannel | WebhookChannel | MailChannel | CommandChannel

export interface SlackChannel {
  readonly kind: 'slack'
  readonly url: Secret
}

export interface TeamsChannel {
  readonly kind: 'teams'
  readonly url: Secret
}

export interface WebhookChannel extends WebhookOptions {
  readonly kind: 'webhook'
  readonly url: string | Secret
}

export interface WebhookOptions {
  /** Signs each request: hex HMAC-SHA256 of `timestamp.body`. */
  readonly secret?: Secret
}

export interface MailChannel extends MailOptions {
  readonly kind: 'mail'
}

/** Named as nodemailer names them. */
export interface MailOptions {
  readonly host: string
  /** 465 when `secure`, else 587. */
  readonly port?: number
  /** TLS from the first byte. Without it the connection is upgraded, and refused where it cannot be, but on loopback. */
  readonly secure?: boolean
  readonly auth?: { readonly user: string; readonly pass: Secret }
  readonly from: string
  readonly to: string | readonly string[]
}

export interface CommandChannel {
  readonly kind: 'command'
  readonly command: string
  readonly args: readonly string[]
}
