import { quoteName } from '../../src/sql/dialects/duckdb/quoteName.js'
import type { Column } from '../../src/sql/schema.js'

/** A column in a condition that people read and paste: quoted only where SQL needs it. */
export function sqlName({ name }: Column): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !reserved.has(name) ? name : quoteName(name)
}

/** Words that no dialect takes for a column's name, among those that columns are often called. */
const reserved = new Set(
  'all and any as asc case cast check column constraint create default desc distinct do else end except false fetch for foreign from grant group having in initially intersect into lateral leading limit not null offset on only or order placing primary qualify references returning select some summarize symmetric table then to trailing true union unique using variadic when where window with user'.split(
    ' ',
  ),
)
