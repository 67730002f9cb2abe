import { CommandError } from '../commandError.js'

/** The whole number that a flag was given; `undefined` when it was not. */
export function numberGiven(flag: string, given: unknown, least: number): number | undefined {
  if (given === undefined) return undefined
  const text = typeof given === 'string' || typeof given === 'number' ? String(given).trim() : ''
  const value = Number(text)
  if (text !== '' && Number.isSafeInteger(value) && value >= least) return value
  const shown = Array.isArray(given) ? 'several values' : JSON.stringify(given)
  throw new CommandError('E_USAGE', `--${flag} must be a whole number of at least ${least}, not ${shown}`)
}
