import { CommandError } from '../../commandError.js'
import type { Channel } from '../channel.js'
import type { Secret } from '../secret.js'
import { isSafeUrl } from './isSafeUrl.js'
import type { ResolvedChannel } from './resolvedChannel.js'

type Environment = Readonly<Record<string, string | undefined>>

/** A channel with the values of its secrets; one that is not set, or that is no safe URL, is an error of the config. */
export function resolveChannel(name: string, channel: Channel, environment: Environment): ResolvedChannel {
  const secretOf = ({ env }: Secret) => {
    const value = environment[env]
    if (value !== undefined && value.trim() !== '') return value
    throw new CommandError('E_CONFIG', `the alert ${JSON.stringify(name)} needs the environment variable ${env}`, {
      hint: `set ${env}, or take the alert out of the config`,
    })
  }
  const urlOf = (given: string | Secret) => {
    const url = typeof given === 'string' ? given : secretOf(given)
    if (isSafeUrl(url)) return url
    const shown = typeof given === 'string' ? JSON.stringify(given) : `what ${given.env} holds`
    throw new CommandError('E_CONFIG', `the alert ${JSON.stringify(name)} needs an https URL, which ${shown} is not`)
  }
  switch (channel.kind) {
    case 'slack':
    case 'teams':
      return { kind: channel.kind, url: urlOf(channel.url) }
    case 'webhook':
      return {
        kind: 'webhook',
        url: urlOf(channel.url),
        secret: channel.secret === undefined ? undefined : secretOf(channel.secret),
      }
    case 'mail': {
      const { host, port, secure = port === 465, auth, from, to } = channel
      return {
        kind: 'mail',
        ...{ host, port, secure, from },
        auth: auth === undefined ? undefined : { user: auth.user, pass: secretOf(auth.pass) },
        to: typeof to === 'string' ? [to] : to,
      }
    }
    case 'command':
      return channel
  }
}
