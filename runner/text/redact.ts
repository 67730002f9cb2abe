import { redactorFor } from './redactorFor.js'

let redactor: ((text: string) => string) | undefined

/** Replaces the secrets of this process's environment, and what looks like a secret, by `***`. */
export function redact(text: string): string {
  redactor ??= redactorFor(process.env)
  return redactor(text)
}
