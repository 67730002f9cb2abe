import type { ProfileOptions } from './profileOptions.js'

/** Names of the columns that the options want to be compared as a kind. */
export function chosenAs(
  kind: 'categorical' | 'numeric' | 'identifier' | 'text',
  options: ProfileOptions,
): readonly string[] {
  const names = options[kind] ?? []
  return typeof names === 'string' ? [names] : names
}
