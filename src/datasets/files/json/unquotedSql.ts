/** SQL of a JSON value as text: a string without its quotes, anything else as it is written. */
export function unquotedSql(value: string): string {
  return `CASE WHEN starts_with(${value}, '"') THEN ${value} ->> '$' ELSE CAST(${value} AS VARCHAR) END`
}
