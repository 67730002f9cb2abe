import type { WebhookChannel, WebhookOptions } from '../channel.js'
import type { Secret } from '../secret.js'

/** Alerts as JSON to a server of one's own; with a `secret`, signed. */
export function webhook(url: string | Secret, options: WebhookOptions = {}): WebhookChannel {
  return { kind: 'webhook', url, ...options }
}
