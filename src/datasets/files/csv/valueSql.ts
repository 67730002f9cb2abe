import type { Intake } from '../../reader.js'

/** A raw column's text, null where it is one of the texts that stand for a missing value. */
export function valueSql(column: string, nullValues: readonly string[], { text }: Intake): string {
  return nullValues.length === 0
    ? column
    : `CASE WHEN ${column} IN (${nullValues.map(text).join(', ')}) THEN NULL ELSE ${column} END`
}
