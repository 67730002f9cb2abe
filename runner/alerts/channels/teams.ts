import type { TeamsChannel } from '../channel.js'
import type { Secret } from '../secret.js'

/** Alerts to a channel of Microsoft Teams, by the URL of a workflow that posts adaptive cards. */
export function teams(url: Secret): TeamsChannel {
  return { kind: 'teams', url }
}
