import type { DriftMethodName } from '../src/metrics/drift/driftMethods.js'
import { measureDrift } from '../src/profiles/measureDrift.js'
import type { ProfileOptions } from '../src/profiles/profileOptions.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column } from '../src/sql/schema.js'
import { dataOf } from './drift/dataOf.js'
import { methodChecks } from './drift/methodChecks.js'
import { methodVerdict } from './drift/methodVerdict.js'
import { profileOptionChecks } from './drift/profileOptionChecks.js'
import { resolveReference } from './drift/resolveReference.js'
import type { GivenReference } from './drift/resolveReference.js'
import { columnMatcher } from './matcher.js'
import type { Options } from './options.js'

export interface ToHaveDriftBelowOptions extends Options, ProfileOptions {
  /** How the distance or the test is called: `psi`, `jensenShannon`, `kolmogorovSmirnov`, … */
  readonly method: DriftMethodName
  /** Exclusive for a distance; for a method with a p-value, the p-value below which there is drift. */
  readonly threshold: number
}

export default columnMatcher(
  {
    /**
     * Asserts that one classical number of a column's drift is below a threshold, or that its p-value is at least that. Numbers are
     * SciPy's, always of f(reference, current), over finite values that are neither null nor special. Methods that need the values
     * themselves look at a random 100,000 a side.
     *
     * @param reference  a dataset, `profile(dataset)`, `reference(name)`, or `run(…)`, `window(…)`, `sameWeekday(…)` of the store
     */
    async toHaveDriftBelow(subject, column: Column, reference: GivenReference, options: ToHaveDriftBelowOptions) {
      const { method, threshold } = given(options)
      const known = await resolveReference(subject, reference, options)
      const drift = await measureDrift(known, dataOf(subject), { ...options, columns: column.name }, [method])
      const measured = drift.columns.get(column.name)
      if (measured === undefined) throw new TypeError(`column ${column.name} was not measured`)
      return methodVerdict(column.name, measured, drift, method, threshold)
    },
  },
  { positional: 1, options: { ...profileOptionChecks, ...methodChecks } },
)

/** Callers without types may leave them out. */
function given(options: Partial<ToHaveDriftBelowOptions> | undefined): {
  readonly method: DriftMethodName
  readonly threshold: number
} {
  const { method, threshold } = options ?? {}
  if (method === undefined || threshold === undefined)
    throw new Misuse('toHaveDriftBelow needs { method, threshold }: { method: "psi", threshold: 0.2 }')
  return { method, threshold }
}
