import { literal } from './build.js'
import { decimalText } from './decimalText.js'
import type { Literal } from './expression.js'
import { moment } from './moment.js'
import type { ColumnType } from './schema.js'

/**
 * A value of a user's as a literal that compares exactly with a column of this type: integers and decimals are not rounded
 * to doubles, dates and times are those of `moment`. `undefined` when no such column can hold the value.
 */
export function literalFor(type: ColumnType, value: unknown): Literal | undefined {
  switch (type) {
    case 'integer':
      return typeof value === 'bigint' || Number.isInteger(value)
        ? literal(BigInt(value as number | bigint))
        : undefined
    case 'number':
      return typeof value === 'number' || typeof value === 'bigint' ? literal(value) : undefined
    case 'decimal':
      if (typeof value !== 'bigint' && !Number.isFinite(value)) return undefined
      return literal(decimalText(value as number | bigint), 'decimal')
    case 'string':
      return typeof value === 'string' ? literal(value) : undefined
    case 'boolean':
      return typeof value === 'boolean' ? literal(value) : undefined
    case 'time':
      return typeof value === 'string' && /^\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(value) ? literal(value, 'time') : undefined
    case 'date':
    case 'timestamp':
      return timeLiteral(type, value)
    case 'interval':
    case 'binary':
    case 'list':
    case 'struct':
    case 'other':
      return undefined
  }
}

function timeLiteral(type: 'date' | 'timestamp', value: unknown): Literal | undefined {
  const time = moment(value)
  if (time === undefined) return undefined
  const [seconds, fraction] = [floorDivide(time.microseconds, 1_000_000n), modulo(time.microseconds, 1_000_000n)]
  const iso = new Date(Number(seconds) * 1000).toISOString()
  const [date = '', clock = ''] = iso.replace('.000Z', '').split('T')
  if (type === 'date') return clock === '00:00:00' && fraction === 0n ? literal(date, 'date') : undefined
  return literal(`${date} ${clock}.${String(fraction).padStart(6, '0')}`, 'timestamp')
}

function floorDivide(a: bigint, b: bigint): bigint {
  return (a - modulo(a, b)) / b
}

function modulo(a: bigint, b: bigint): bigint {
  return ((a % b) + b) % b
}
