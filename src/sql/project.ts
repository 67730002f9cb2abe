import { compile } from './compile.js'
import type { Dialect } from './dialect.js'
import type { Expression } from './expression.js'
import { openRanges } from './openRanges.js'

type Named = Readonly<Record<string, Expression>>

/** `SELECT … FROM … GROUP BY …`; where aggregates need the ranges of their arguments, joined with those of each group. */
export function project(
  columns: Named,
  by: Named | undefined,
  nameOf: (name: string, index: number) => string,
  from: (texts: readonly string[]) => string,
  dialect: Dialect,
): string {
  const names = Object.keys(columns)
  const ranges = openRanges(dialect)
  const texts = Object.values(columns).map((expression) => compile(expression, dialect, { ranged: ranges.of }))
  const named = texts.map((text, index) => `${text} AS ${nameOf(names[index] ?? '', index)}`)
  const keys = Object.keys(by ?? {}).map((key) => names.indexOf(key))
  const rows = ranges.join(
    from(texts),
    keys.map((at) => texts[at] ?? ''),
  )
  // Nothing to group by is one group, of no rows too.
  const grouped = keys.length === 0 ? '' : ` GROUP BY ${keys.map((at) => at + 1).join(', ')}`
  return `SELECT ${named.join(', ')} FROM ${rows}${grouped}`
}
