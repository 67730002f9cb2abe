import type { Tensor } from 'onnxruntime-node'

/** Values of a batch as ONNX takes them: column after column, in the model's type of element. */
export interface TensorData {
  readonly type: Tensor.Type
  readonly data: Float32Array | Float64Array | BigInt64Array | Int32Array | Uint8Array | string[]
  readonly dims: readonly number[]
}

/**
 * One input of a model from one or more columns, row by row. A missing number is NaN and a missing text empty, as scikit-learn's converter has
 * them; integers and booleans have nothing for a missing value, which throws.
 */
export function tensorOf(type: string, columns: readonly (readonly unknown[])[], names: readonly string[]): TensorData {
  const [rows, width] = [columns[0]?.length ?? 0, columns.length]
  const dims = [rows, width]
  const fill = <Data extends Record<number, Value>, Value>(data: Data, convert: (value: unknown) => Value): Data => {
    columns.forEach((values, column) => {
      for (let row = 0; row < rows; row += 1) data[row * width + column] = convert(values[row])
    })
    return data
  }
  const known = (value: unknown): number => {
    if (value !== null && !Number.isNaN(value)) return Number(value)
    throw new Error(`a value of ${names.join(', ')} is missing, for which a model of ${type} has no sign`)
  }
  const number = (value: unknown) => (value === null ? NaN : Number(value))
  const size = rows * width
  switch (type) {
    case 'float32':
      return { type, dims, data: fill(new Float32Array(size), number) }
    case 'float64':
      return { type, dims, data: fill(new Float64Array(size), number) }
    case 'int64':
      return { type, dims, data: fill(new BigInt64Array(size), (value) => BigInt(Math.trunc(known(value)))) }
    case 'int32':
      return { type, dims, data: fill(new Int32Array(size), known) }
    case 'bool':
      return { type, dims, data: fill(new Uint8Array(size), known) }
    case 'string':
      return { type, dims, data: fill(new Array<string>(size), (value) => (value === null ? '' : textOf(value))) }
    default:
      throw new Error(`its input is of type ${type}, which no column is turned into`)
  }
}

function textOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value)
}
