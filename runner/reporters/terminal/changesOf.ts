import type { RunReport } from '../../events.js'

/** What changed in each updated reference, by its entry in the report: `age: nulls 0.1 % → 48 %`. */
export function changesOf({ files, references }: RunReport): ReadonlyMap<string, readonly string[]> {
  const told = files.flatMap(({ tests }) =>
    tests.flatMap(({ fullName, assertions }) =>
      assertions.flatMap(({ facts }) =>
        Array.isArray(facts['change']) ? [{ fullName, change: facts['change'] }] : [],
      ),
    ),
  )
  // Entries of a test stand in the order of its assertions.
  return new Map(
    references.updated.map((entry) => {
      const at = told.findIndex(({ fullName }) => entry.includes(` › ${fullName} `))
      const [found] = at < 0 ? [] : told.splice(at, 1)
      return [entry, (found?.change ?? []).map(String)]
    }),
  )
}
