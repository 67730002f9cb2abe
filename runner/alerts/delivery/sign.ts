import { createHmac } from 'node:crypto'

/** Hex HMAC-SHA256 of `timestamp.body`, so that a body is neither altered nor sent again much later. */
export function sign(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
}
