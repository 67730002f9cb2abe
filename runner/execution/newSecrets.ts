import { secretsOf } from '../text/secretsOf.js'

const atStart = new Set(secretsOf(process.env))

/** Secrets that user code has put into the environment since this process began, such as those of a `.env` file. */
export function newSecrets(): readonly string[] {
  return secretsOf(process.env).filter((secret) => !atStart.has(secret))
}
