import { types } from 'node:util'
import type { FrameColumn } from '../source.js'

/** A column's type; ids and units are those of the Arrow format, and both libraries'. */
export interface ArrowType {
  readonly typeId: number
  readonly bitWidth?: number
  readonly scale?: number
  /** Of a dictionary: the type of its values. */
  readonly dictionary?: ArrowType
}

/** A column of apache-arrow or flechette. */
export interface ArrowVector {
  readonly length: number
  readonly nullCount: number
  /** A null is null. Dates and timestamps are milliseconds since 1970, with a fraction. */
  get(at: number): unknown
  /** Has 0 for null. */
  toArray(): ArrayLike<unknown>
  readonly data: readonly ArrowBatch[]
}

interface ArrowBatch {
  readonly length: number
  readonly values: unknown
  readonly nullCount: number
  /** Of apache-arrow: where its rows begin in `nullBitmap`. */
  readonly offset?: number
  readonly nullBitmap?: Uint8Array | null
  /** Of flechette. */
  readonly validity?: Uint8Array
}

const dictionary = -1
const integer = 2
const float = 3
const decimal = 7
const date = 8
const timestamp = 10
const millisecondsADay = 86_400_000

/** Values of an Arrow column, exact and with their nulls, whichever of the two libraries made it. */
export function arrowColumn(name: string, type: ArrowType, vector: ArrowVector): FrameColumn {
  const { typeId, bitWidth = 0, scale = 0 } = type.typeId === dictionary ? (type.dictionary ?? type) : type
  const values = (convert: (value: number) => unknown) =>
    Array.from({ length: vector.length }, (_, at) => {
      const value = vector.get(at)
      return typeof value === 'number' ? convert(value) : null
    })
  if (typeId === date) return { name, type: 'DATE', values: values((ms) => Math.floor(ms / millisecondsADay)) }
  if (typeId === timestamp) return { name, type: 'TIMESTAMP', values: values((ms) => BigInt(Math.round(ms * 1000))) }
  if (type.typeId === decimal) {
    return {
      name,
      type: `DECIMAL(38,${scale})`,
      values: words(vector, bitWidth || 128).map((value) => digits(value, scale)),
    }
  }
  // flechette hands over 64-bit integers as numbers, and throws beyond 2^53.
  if (type.typeId === integer && bitWidth === 64) return { name, values: words(vector, 64, isSigned(vector)) }
  const isPlain = vector.nullCount === 0 && (type.typeId === integer || type.typeId === float)
  return {
    name,
    values: isPlain ? vector.toArray() : Array.from({ length: vector.length }, (_, at) => vector.get(at)),
    floating: typeId === float,
  }
}

function isSigned(vector: ArrowVector): boolean {
  return !vector.data.some(({ values }) => types.isBigUint64Array(values))
}

/** Little-endian integers of so many bits, read from the memory of the batches. */
function words(vector: ArrowVector, bits: number, signed = true): (bigint | null)[] {
  const all: (bigint | null)[] = []
  for (const batch of vector.data) {
    const { values } = batch
    if (!ArrayBuffer.isView(values)) continue
    const memory = new DataView(values.buffer, values.byteOffset, values.byteLength)
    for (let at = 0; at < batch.length; at++) {
      all.push(isNull(batch, at) ? null : wordAt(memory, (at * bits) / 8, bits, signed))
    }
  }
  return all
}

function isNull(batch: ArrowBatch, at: number): boolean {
  const bitmap = batch.nullBitmap ?? batch.validity
  if (batch.nullCount === 0 || bitmap == null || bitmap.length === 0) return false
  const bit = (batch.offset ?? 0) + at
  return (((bitmap[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 0
}

function wordAt(memory: DataView, offset: number, bits: number, signed: boolean): bigint {
  let value = 0n
  for (let part = 0; part < bits; part += 32) value |= BigInt(memory.getUint32(offset + part / 8, true)) << BigInt(part)
  return signed ? BigInt.asIntN(bits, value) : value
}

function digits(value: bigint | null, scale: number): string | null {
  if (value === null || scale <= 0) return value === null ? null : String(value * 10n ** BigInt(-scale))
  const text = String(value < 0n ? -value : value).padStart(scale + 1, '0')
  return `${value < 0n ? '-' : ''}${text.slice(0, -scale)}.${text.slice(-scale)}`
}
