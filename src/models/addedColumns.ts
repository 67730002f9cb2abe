import type { AddedColumn } from '../datasets/computation.js'
import type { Output } from './output.js'
import type { Shape } from './shapeOf.js'

/** The columns of one batch. Throws where the model gives something else than in the batches before. */
export function addedColumns(output: Output, shape: Shape): readonly AddedColumn[] {
  const { values } = output
  const prediction = output.prediction ?? (shape.hasProbabilities ? undefined : values)
  const ofPositive = shape.positive === undefined ? undefined : output.probabilities?.[shape.positive]
  const probability = output.probability ?? ofPositive ?? (shape.hasProbabilities ? values : undefined)
  const names = Object.keys(shape.probabilities ?? {})
  const other = Object.keys(output.probabilities ?? {}).find((name) => !names.includes(name))
  if (other !== undefined && shape.positive === undefined)
    throw new Error(`it gave a probability of the class ${JSON.stringify(other)}, which the first batch had not`)
  return [
    ...(shape.prediction === undefined ? [] : [predictions(shape.prediction, given(prediction), shape)]),
    ...(shape.probability === undefined ? [] : [probabilities(shape.probability, given(probability))]),
    ...Object.entries(shape.probabilities ?? {}).map(([name, column]) =>
      probabilities(column, given(output.probabilities?.[name])),
    ),
  ]
}

function given(values: ArrayLike<unknown> | undefined): ArrayLike<unknown> {
  if (values !== undefined) return values
  throw new Error('it gave another kind of output than for the first batch')
}

function predictions(name: string, values: ArrayLike<unknown>, { hasClasses }: Shape): AddedColumn {
  const plain = plainValues(values)
  if (!Array.isArray(plain)) return { name, type: 'DOUBLE', isClass: hasClasses, values: plain }
  const first = plain.find((value) => value !== null)
  const kind = typeof first
  const stranger = plain.find((value) => value !== null && typeof value !== kind)
  if (stranger !== undefined)
    throw new Error(`it gave ${shown(first)} and ${shown(stranger)}: predictions are of one kind`)
  if (kind === 'boolean') return { name, type: 'BOOLEAN', values: plain }
  return kind === 'string'
    ? { name, type: 'VARCHAR', values: plain }
    : { name, type: 'DOUBLE', isClass: hasClasses, values: plain }
}

function probabilities(name: string, values: ArrayLike<unknown>): AddedColumn {
  const plain = plainValues(values)
  if (!Array.isArray(plain)) return { name, type: 'DOUBLE', values: plain }
  const stranger = plain.find((value) => value !== null && typeof value !== 'number')
  if (stranger !== undefined) throw new Error(`it gave ${shown(stranger)} as a probability`)
  return { name, type: 'DOUBLE', values: plain }
}

type Plain = number | string | boolean | null

/** Typed arrays of doubles as they are, which hold nothing but numbers. */
function plainValues(values: ArrayLike<unknown>): Plain[] | Float64Array | Float32Array {
  return values instanceof Float64Array || values instanceof Float32Array ? values : Array.from(values, plainOf)
}

function plainOf(value: unknown): Plain {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'bigint') return Number(value)
  throw new Error(`it gave an ${typeof value} as a prediction`)
}

function shown(value: unknown): string {
  return typeof value === 'string'
    ? `the text ${JSON.stringify(value.slice(0, 40))}`
    : `${typeof value} ${String(value)}`
}
