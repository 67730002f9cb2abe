import { jsonText } from '../../text/jsonText.js'
import type { Alert } from '../alert.js'
import { slackBody } from '../bodies/slackBody.js'
import { teamsBody } from '../bodies/teamsBody.js'
import type { DeliveryLimits } from './deliveryLimits.js'
import { post } from './post.js'
import type { ResolvedChannel } from './resolvedChannel.js'
import { runCommand } from './runCommand.js'
import { sendMail } from './sendMail.js'
import { sign } from './sign.js'

/** One try to deliver an alert; resolves when the receiver has said that it has it. */
export async function deliverOnce(alert: Alert, channel: ResolvedChannel, limits: DeliveryLimits): Promise<void> {
  const { timeoutMs, signal } = limits
  const idempotency = { 'idempotency-key': alert.id }
  switch (channel.kind) {
    case 'slack':
      return post({ ...limits, url: channel.url, headers: idempotency, body: JSON.stringify(slackBody(alert)) })
    case 'teams':
      return post({ ...limits, url: channel.url, headers: idempotency, body: JSON.stringify(teamsBody(alert)) })
    case 'webhook': {
      const body = JSON.stringify(alert)
      const timestamp = String(Math.floor(Date.now() / 1000))
      const signature =
        channel.secret === undefined ? {} : { 'x-mltest-signature': sign(channel.secret, timestamp, body) }
      const headers = { ...idempotency, 'x-mltest-timestamp': timestamp, ...signature }
      return post({ ...limits, url: channel.url, headers, body })
    }
    case 'mail':
      return sendMail(alert, channel, limits)
    case 'command':
      // A program may have more to do than to answer.
      return runCommand({ ...channel, signal, input: jsonText(alert), timeoutMs: 6 * timeoutMs })
  }
}
