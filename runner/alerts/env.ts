import type { Secret } from './secret.js'

/** The value of an environment variable, as a config names a secret: `slack(env('SLACK_URL'))`. */
export function env(name: string): Secret {
  return { env: name }
}
