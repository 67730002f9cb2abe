import type { SlackChannel } from '../channel.js'
import type { Secret } from '../secret.js'

/** Alerts to a channel of Slack, by the URL of an incoming webhook: `slack(env('SLACK_URL'))`. */
export function slack(url: Secret): SlackChannel {
  return { kind: 'slack', url }
}
