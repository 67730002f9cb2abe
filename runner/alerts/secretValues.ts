import type { Config } from '../config/config.js'
import type { Channel } from './channel.js'
import type { Secret } from './secret.js'

/** The values of the secrets that a config names, which no report may hold; fewer than six characters would blank out words. */
export function secretValues(
  { alerts, openLineage }: Pick<Config, 'alerts' | 'openLineage'>,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const key = openLineage !== undefined && 'apiKey' in openLineage ? openLineage.apiKey : undefined
  const secrets = [...Object.values(alerts ?? {}).flatMap(secretsOf), ...(key === undefined ? [] : [key])]
  return secrets.flatMap(({ env }) => environment[env] ?? []).filter((value) => value.trim().length >= 6)
}

function secretsOf(channel: Channel): readonly Secret[] {
  switch (channel.kind) {
    case 'slack':
    case 'teams':
      return [channel.url]
    case 'webhook':
      return [...(typeof channel.url === 'string' ? [] : [channel.url]), ...(channel.secret ? [channel.secret] : [])]
    case 'mail':
      return channel.auth === undefined ? [] : [channel.auth.pass]
    case 'command':
      return []
  }
}
