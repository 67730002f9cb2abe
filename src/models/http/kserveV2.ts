import { isObject } from '../../datasets/isObject.js'
import type { ColumnType } from '../../sql/schema.js'
import type { Protocol } from './protocol.js'

/** The Open Inference Protocol, V2, of KServe, Triton, MLServer, Seldon: each column is an input of its name, of one value a row. */
export const kserveV2: Protocol = {
  endpoint: (url) =>
    /\/v2\/models\/[^/]+(\/versions\/[^/]+)?\/?$/.test(url) ? `${url.replace(/\/$/, '')}/infer` : url,

  request: ({ rows, columns }, schema) => ({
    inputs: schema.map(({ name, type }) => {
      const datatype = datatypes[type] ?? 'BYTES'
      return { name, shape: [rows, 1], datatype, data: columns[name] ?? [] }
    }),
  }),

  response(body, rows) {
    const outputs = isObject(body) && Array.isArray(body['outputs']) ? body['outputs'].filter(isObject) : []
    const [first] = outputs
    if (first === undefined) throw new Error('it answered without outputs')
    const scores = outputs.find((output) => output !== first && isOfProbabilities(output))
    if (scores !== undefined) return { prediction: rowsOf(first, rows), probability: rowsOf(scores, rows) }
    return isOfProbabilities(first) ? { probability: rowsOf(first, rows) } : rowsOf(first, rows)
  },
}

const datatypes: Readonly<Partial<Record<ColumnType, string>>> = {
  boolean: 'BOOL',
  integer: 'INT64',
  number: 'FP64',
  decimal: 'FP64',
}

function isOfProbabilities({ name }: Readonly<Record<PropertyKey, unknown>>): boolean {
  return typeof name === 'string' && /prob/i.test(name)
}

/** Values of one dimension as they are, of two as a list a row. */
function rowsOf({ shape, data }: Readonly<Record<PropertyKey, unknown>>, rows: number): readonly unknown[] {
  const values: readonly unknown[] = Array.isArray(data) ? data.flat(Infinity) : []
  const width = Array.isArray(shape) && shape.length > 1 ? Number(shape.at(-1)) : 1
  if (width === 1) return values
  if (values.length !== rows * width) return Array.from({ length: Math.floor(values.length / width) })
  return Array.from({ length: rows }, (_, row) => values.slice(row * width, (row + 1) * width))
}
