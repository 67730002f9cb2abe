import type { Range } from '../../dialect.js'
import type { ColumnReference, Literal } from '../../expression.js'
import { quoteName } from './quoteName.js'
import { writeLiteral } from './writeLiteral.js'

type End = ColumnReference | Literal

/** Computed here where both ends are known: thousands of such powers take the engine seconds to plan. */
export function range(low: End, high: End): Range {
  const [least, most] = [write(low), write(high)]
  const [first, last] = [numberOf(low), numberOf(high)]
  if (first !== undefined && last !== undefined) {
    const largest = Math.max(Math.abs(Number(first)), Math.abs(Number(last)))
    return {
      low: least,
      magnitude: writeLiteral({ value: powerOfTwo(61, largest) }),
      spread: writeLiteral({ value: powerOfTwo(30, distance(first, last)) }),
      ofRows: false,
    }
  }
  return {
    low: least,
    magnitude: writePower(61, `abs(CAST(${least} AS DOUBLE)), abs(CAST(${most} AS DOUBLE))`),
    spread: writePower(30, `CAST(${most} - ${least} AS DOUBLE)`),
    ofRows: false,
  }
}

// So that the power for a column of zeros is finite, too. Columns of nothing beyond 1e-298 count as zeros.
const smallest = 1e-280

/** Two to such a power that the size times it is at most 2^bits, and more than half of that. */
function powerOfTwo(bits: number, size: number): number {
  return 2 ** (bits - Math.ceil(Math.log2(Math.max(size, smallest))))
}

function writePower(bits: number, sizes: string): string {
  return `pow(2.0, ${bits} - ceil(log2(greatest(${sizes}, ${smallest}))))`
}

function write(end: End): string {
  return end.kind === 'column' ? quoteName(end.name) : writeLiteral(end)
}

/** Decimals, which are text, are left to the engine, which subtracts them exactly. */
function numberOf(end: End): number | bigint | undefined {
  if (end.kind === 'column') return undefined
  return typeof end.value === 'number' || typeof end.value === 'bigint' ? end.value : undefined
}

function distance(low: number | bigint, high: number | bigint): number {
  const isWhole = [low, high].every((end) => typeof end === 'bigint' || Number.isSafeInteger(end))
  return isWhole ? Number(BigInt(high) - BigInt(low)) : Number(high) - Number(low)
}
