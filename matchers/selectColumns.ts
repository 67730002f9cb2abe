import { Misuse } from '../src/sql/misuse.js'
import type { Column, Schema } from '../src/sql/schema.js'
import { print } from './print.js'
import type { Subject } from './subject.js'

/** The columns that a name, a list of names or a predicate speaks of, each once. None is a misuse, since nothing would be judged. */
export function selectColumns(subject: Subject, selector: unknown): readonly Column[] {
  if (typeof selector === 'string') return [subject.column(selector)]
  if (isPredicate(selector)) {
    const chosen = subject.schema.filter((column) => Boolean(selector(column, subject.schema)))
    if (chosen.length === 0) throw new Misuse(`the predicate holds for no column of ${subject.dataset.label}`)
    return chosen
  }
  if (!Array.isArray(selector))
    throw new Misuse(`a column is a name, a list of names or a predicate on the schema, not ${print(selector)}`)
  if (selector.length === 0) throw new Misuse('the list of columns is empty, so that nothing would be judged')
  const names: readonly unknown[] = selector
  return [...new Set(names)].map((name) => {
    if (typeof name !== 'string') throw new Misuse(`a list of columns holds names, not ${print(name)}`)
    return subject.column(name)
  })
}

function isPredicate(selector: unknown): selector is (column: Column, schema: Schema) => unknown {
  return typeof selector === 'function'
}
