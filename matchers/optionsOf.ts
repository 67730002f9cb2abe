import { Misuse } from '../src/sql/misuse.js'
import { suggestion } from '../src/sql/suggestion.js'
import type { MatcherFacts } from './matcher.js'
import type { OptionCheck } from './optionChecks.js'
import { optionsOfAll } from './options.js'
import type { Options } from './options.js'
import { print } from './print.js'

/**
 * The options among a matcher's arguments (its column not among them): the last one, if that is a record. Throws a misuse
 * for an option that the matcher does not know or that cannot have this value.
 */
export function optionsOf(args: readonly unknown[], { options, positional }: MatcherFacts): Options {
  const last = args.at(-1)
  if (args.length <= positional || !isOptions(last)) return {}
  const checks = new Map<string, OptionCheck>(Object.entries({ ...options, ...optionsOfAll }))
  for (const [name, value] of Object.entries(last)) {
    const check = checks.get(name)
    if (value === undefined || (check === undefined && options === undefined)) continue
    if (check === undefined)
      throw new Misuse(`there is no option ${JSON.stringify(name)}${remedy(name, [...checks.keys()])}`)
    const wanted = check(value)
    if (wanted !== undefined)
      throw new Misuse(`the option ${JSON.stringify(name)} must be ${wanted}, not ${print(value)}`)
  }
  return last
}

/** A plain record that is not something else: a dataset or a reference, which are branded by symbols, a bound relative to one. */
function isOptions(value: unknown): value is Options {
  if (typeof value !== 'object' || value === null || 'relativeTo' in value) return false
  if (Object.getOwnPropertySymbols(value).length > 0) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function remedy(name: string, names: readonly string[]): string {
  return suggestion(name, names) || `; there are ${names.join(', ')}`
}
