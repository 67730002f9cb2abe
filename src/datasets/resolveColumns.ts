import { Misuse } from '../sql/misuse.js'
import type { Column, Schema } from '../sql/schema.js'
import { resolveColumn } from './resolveColumn.js'

/** A column by name, several, or all for which a predicate on the schema holds. */
export type Columns<Name extends string = string> =
  Name | readonly Name[] | ((column: Column, schema: Schema) => boolean)

/**
 * The columns that a name, a list of names or a predicate speaks of, each once. None is a misuse, since nothing would be judged.
 *
 * @param label  how messages call the data
 */
export function resolveColumns(schema: Schema, selector: unknown, label: string): readonly Column[] {
  if (typeof selector === 'string') return [resolveColumn(schema, selector, label)]
  if (isPredicate(selector)) {
    const chosen = schema.filter((column) => Boolean(selector(column, schema)))
    if (chosen.length === 0) throw new Misuse(`the predicate holds for no column of ${label}`)
    return chosen
  }
  if (!Array.isArray(selector))
    throw new Misuse(`a column is a name, a list of names or a predicate on the schema, not ${kindOf(selector)}`)
  if (selector.length === 0) throw new Misuse('the list of columns is empty, so that nothing would be judged')
  const names: readonly unknown[] = selector
  return [...new Set(names)].map((name) => {
    if (typeof name !== 'string') throw new Misuse(`a list of columns holds names, not ${kindOf(name)}`)
    return resolveColumn(schema, name, label)
  })
}

function isPredicate(selector: unknown): selector is (column: Column, schema: Schema) => unknown {
  return typeof selector === 'function'
}

function kindOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
