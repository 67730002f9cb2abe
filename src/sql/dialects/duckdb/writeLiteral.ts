import type { Literal } from '../../expression.js'

/** A value as text that means the same value. */
export function writeLiteral({ value, as }: Pick<Literal, 'value' | 'as'>): string {
  if (value === null) return 'NULL'
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return writeNumber(value)
  if (typeof value === 'bigint') return value < 0n ? `(${value.toString()})` : value.toString()
  if (as === 'decimal') return `CAST(${quoteText(value)} AS DECIMAL(38, ${value.split('.')[1]?.length ?? 0}))`
  return as === undefined ? quoteText(value) : `CAST(${quoteText(value)} AS ${as.toUpperCase()})`
}

/** An integer stays one, so that it is compared exactly with int64 and decimals; all else is a double, never a decimal. */
function writeNumber(value: number): string {
  if (!Number.isFinite(value)) return `CAST('${value}' AS DOUBLE)`
  if (Number.isSafeInteger(value)) return value < 0 ? `(${value})` : String(value)
  const digits = value.toExponential()
  return value < 0 ? `(${digits})` : digits
}

function quoteText(value: string): string {
  const quoted = `'${value.replaceAll("'", "''")}'`
  return quoted.includes('\0') ? `(${quoted.replaceAll('\0', "' || chr(0) || '")})` : quoted
}
