import { DataError } from '../dataError.js'

/** A file's columns, for comparison with those of the others. */
export interface Described {
  readonly label: string
  readonly columns: readonly { readonly name: string; readonly engineType?: string }[]
}

/** Holds that all files of a dataset have the same columns, in the same order, of the same types. */
export function checkSameColumns(files: readonly Described[]): void {
  const [first, ...others] = files
  if (first === undefined) return
  for (const other of others) {
    const fault = difference(first, other)
    if (fault !== undefined)
      throw new DataError(fault, { hint: 'files of one dataset have the same columns, in the same order' })
  }
}

function difference(one: Described, other: Described): string | undefined {
  const missing = one.columns.find(({ name }) => !other.columns.some((column) => column.name === name))
  if (missing !== undefined)
    return `column ${JSON.stringify(missing.name)} is in ${one.label} and not in ${other.label}`
  const added = other.columns.find(({ name }) => !one.columns.some((column) => column.name === name))
  if (added !== undefined) return `column ${JSON.stringify(added.name)} is in ${other.label} and not in ${one.label}`
  for (const [at, { name, engineType }] of one.columns.entries()) {
    const there = other.columns[at]
    if (there?.name !== name) {
      return `column ${at + 1} is ${JSON.stringify(name)} in ${one.label} and ${JSON.stringify(there?.name)} in ${other.label}`
    }
    if (there.engineType !== engineType) {
      return `column ${JSON.stringify(name)} is ${engineType} in ${one.label} and ${there.engineType} in ${other.label}`
    }
  }
  return undefined
}
