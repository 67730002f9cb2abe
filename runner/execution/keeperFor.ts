import type { AssertionContext } from '../../matchers/subject.js'
import type { FileReferences } from '../openReferences.js'
import type { Assertion } from './assertion.js'
import type { Scope } from './scope.js'

/**
 * What each assertion of a file sees of the references. Those without a name are numbered here, in the order in which they were
 * made: they are judged side by side, and which asks first is a matter of chance. An attempt of a test counts anew.
 */
export function keeperFor(references: FileReferences): (assertion: Assertion) => Pick<AssertionContext, 'references'> {
  const unnamed = new WeakMap<Scope, number>()
  return ({ scope, matcher, given }) => {
    // References belong to tests; a hook has no name to keep one by.
    if (scope.test === undefined) return {}
    const keeper = references.keeperOf(scope.expect.currentTestName)
    if (matcher !== 'toMatchReference' || typeof given[0] === 'string') return { references: keeper }
    const number = (unnamed.get(scope) ?? 0) + 1
    unnamed.set(scope, number)
    return { references: { ...keeper, entry: (name) => keeper.entry(name ?? String(number)) } }
  }
}
