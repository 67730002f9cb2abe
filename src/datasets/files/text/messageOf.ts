import { types } from 'node:util'

/** The message of an error, also of one from another realm, as those of native code are in Jest; else nothing. */
export function messageOf(error: unknown): string {
  return types.isNativeError(error) ? error.message : ''
}
