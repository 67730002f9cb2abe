import type { ErrorRecord } from '../events.js'

/** One record for all that failed outside of a file's tests, since a report has room for one; the first one's place. */
export function joinErrors(errors: readonly ErrorRecord[]): ErrorRecord | null {
  const [first, ...others] = errors
  if (first === undefined) return null
  return { ...first, message: [first, ...others].map(({ message }) => message).join('\n\n') }
}
