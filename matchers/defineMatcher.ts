import { Misuse } from '../src/sql/misuse.js'
import { columnMatcher, keyMatcher, matcher } from './matcher.js'
import type { ColumnJudge, DatasetJudge, KeyJudge, MatcherFacts } from './matcher.js'
import { ownMatchers } from './ownMatchers.js'
import { print } from './print.js'
import type { Judge } from './subject.js'

type Facts = Partial<Omit<MatcherFacts, 'takes'>>

/**
 * Makes matchers of your own: `expect(orders).toX(…)` is judged, fused with all others, and reported like ours. A matcher gets the
 * subject and its arguments, asks metrics of it, and gives a verdict, for which `mltest/matchers` has `below`, `between` and so on.
 *
 * @param methods  functions by name, each `to…`; of a column (`takes: 'column'`) they get it, resolved, before the other arguments
 * @param facts    what the options may be, and whether no rows are judged like any other number
 */
export function defineMatcher<Methods extends Record<string, DatasetJudge>>(
  methods: Methods,
  facts?: Facts & { readonly takes?: 'dataset' },
): Methods
export function defineMatcher<Methods extends Record<string, ColumnJudge>>(
  methods: Methods,
  facts: Facts & { readonly takes: 'column' | 'columnOrAll' },
): Methods
export function defineMatcher<Methods extends Record<string, KeyJudge>>(
  methods: Methods,
  facts: Facts & { readonly takes: 'key' },
): Methods
export function defineMatcher(
  methods: Record<string, (...args: never) => ReturnType<Judge>>,
  { takes = 'dataset', ...facts }: Partial<MatcherFacts> = {},
): Record<string, unknown> {
  for (const [name, judge] of Object.entries(methods)) {
    if (!/^to[A-Z]/.test(name)) throw new Misuse(`a matcher is called "to…", as toHaveNoNulls is, not ${print(name)}`)
    if (typeof judge !== 'function') throw new Misuse(`the matcher ${name} must be a function, not ${print(judge)}`)
    ownMatchers().set(name, judge)
  }
  if (takes === 'dataset') return matcher(methods, facts)
  return takes === 'key' ? keyMatcher(methods, facts) : columnMatcher(methods, { ...facts, takes })
}
