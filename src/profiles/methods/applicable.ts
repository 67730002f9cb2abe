import { driftMethods } from '../../metrics/drift/methods/driftMethods.js'
import type { MethodName } from '../../metrics/drift/methods/driftMethods.js'
import type { ColumnProfile } from '../profile.js'

/** The methods that apply to a column, whatever its counts. A stored profile has no values, only counts. */
export function applicable({ type, kind }: ColumnProfile, hasValues: boolean): readonly MethodName[] {
  const isNumber = type === 'integer' || type === 'number' || type === 'decimal'
  const hasCells = kind === 'numeric' || kind === 'categorical'
  const names = Object.keys(driftMethods) as MethodName[]
  return names.filter((name) => {
    const { from } = driftMethods[name]
    if (from === 'values') return isNumber && hasCells && hasValues
    return from === 'pair' ? kind === 'categorical' : hasCells
  })
}
