import { knownSecrets } from './knownSecrets.js'
import { redactorFor } from './redactorFor.js'

let redactor = redactorFor([])
let known = 0

/** Replaces the secrets that are known, and what looks like a secret, by `***`. */
export function redact(text: string): string {
  if (knownSecrets.size !== known) {
    redactor = redactorFor([...knownSecrets])
    known = knownSecrets.size
  }
  return redactor(text)
}
