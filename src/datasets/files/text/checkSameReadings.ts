import { DataError } from '../../dataError.js'
import type { Decision } from './decision.js'
import { optionKey } from './optionKey.js'
import type { Reading } from './reading.js'

/** Holds that no column is text in one file and numbers or dates in another, by their first rows. */
export function checkSameReadings(
  columns: readonly { readonly name: string }[],
  files: readonly { readonly label: string; readonly decisions: readonly Decision[] }[],
): void {
  for (const [at, { name }] of columns.entries()) {
    const known = files.flatMap(({ label, decisions }) => {
      const decision = decisions[at]
      return decision !== undefined && 'reading' in decision && decision.reading.untyped !== true
        ? [{ label, reading: decision.reading }]
        : []
    })
    const [first] = known
    const other = known.find(({ reading }) => first !== undefined && !goTogether(first.reading, reading))
    if (first === undefined || other === undefined) continue
    throw new DataError(
      `column ${JSON.stringify(name)} is ${first.reading.type} in ${first.label} and ${other.reading.type} in ${other.label}`,
      {
        hint: `files of one dataset have the same columns; if it is text in both, give { types: { ${optionKey(name)}: 'string' } }`,
      },
    )
  }
}

function goTogether(one: Reading, other: Reading): boolean {
  const types = new Set([one.type, other.type])
  const digits = [one, other].every(({ type, codes }) => type === 'integer' || codes === true)
  return types.size === 1 || digits || [numbers, times].some((kin) => [...types].every((type) => kin.includes(type)))
}

const numbers = ['integer', 'number']
const times = ['date', 'timestamp']
