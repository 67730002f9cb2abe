import type { Judge } from '../../matchers/subject.js'
import { Misuse } from '../../src/sql/misuse.js'
import { suggestion } from '../../src/sql/suggestion.js'

/** The matcher of that name; a `Misuse` with a suggestion when there is none for data. */
export function matcherNamed(name: string, registry: Readonly<Record<string, Judge>>): Judge {
  const found = Object.hasOwn(registry, name) ? registry[name] : undefined
  if (found !== undefined) return found
  throw new Misuse(`there is no matcher ${name} for data${suggestion(name, Object.keys(registry))}`)
}
