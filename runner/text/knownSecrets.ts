import { secretsOf } from './secretsOf.js'

/** What no report may hold: the secrets of this process's environment, and those that workers have found in theirs. */
export const knownSecrets = new Set(secretsOf(process.env))
