import { isObject } from '../datasets/isObject.js'
import { counted } from '../verdicts/counted.js'
import type { Output } from './output.js'

/**
 * Reads what a model said: a list with a value a row; a list with a list (of `classes`, in their order) or a record by class a row; a record of
 * such lists by class; or a record of `prediction` and `probability`. Throws where it is none of them, or not of so many rows.
 */
export function outputOf(said: unknown, rows: number, classes?: readonly string[]): Output {
  if (isList(said)) return listed(checked(said, rows), classes)
  if (!isObject(said)) throw new Error(`it gave ${article(said)} instead of a prediction for each row`)
  const { prediction, probability, ...others } = said
  if (prediction === undefined && probability === undefined) return { probabilities: byClass(others, rows) }
  return {
    ...(prediction === undefined ? {} : { prediction: column(prediction, rows) }),
    ...(probability === undefined ? {} : probabilityOf(outputOf(probability, rows, classes))),
  }
}

function probabilityOf({ values, probabilities }: Output): Output {
  if (values !== undefined) return { probability: values }
  return probabilities === undefined ? {} : { probabilities }
}

function listed(values: ArrayLike<unknown>, classes: readonly string[] | undefined): Output {
  const first = values[0]
  if (isList(first)) return { probabilities: transposed(values, classes) }
  if (!isRecord(first)) return { values }
  if ('prediction' in first || 'probability' in first) {
    const [prediction, probability] = [pick(values, 'prediction'), pick(values, 'probability')]
    const said = { ...('prediction' in first && { prediction }), ...('probability' in first && { probability }) }
    return outputOf(said, values.length, classes)
  }
  return { probabilities: Object.fromEntries(Object.keys(first).map((name) => [name, pick(values, name)])) }
}

function transposed(rows: ArrayLike<unknown>, classes: readonly string[] | undefined): Record<string, unknown[]> {
  const width = isList(rows[0]) ? rows[0].length : 0
  if (classes === undefined) {
    throw new Error(
      `it gave a list of ${counted(width, 'number')} for each row; name their classes by the option classes`,
    )
  }
  if (classes.length !== width) {
    throw new Error(
      `it gave ${counted(width, 'number')} for each row, but there are ${counted(classes.length, 'class', 'classes')}`,
    )
  }
  const cell = (row: unknown, index: number): unknown => (isList(row) ? row[index] : undefined)
  return Object.fromEntries(classes.map((name, index) => [name, Array.from(rows, (row) => cell(row, index))]))
}

function pick(rows: ArrayLike<unknown>, name: string): unknown[] {
  return Array.from(rows, (row) => (isObject(row) ? row[name] : undefined))
}

function byClass(columns: Readonly<Record<PropertyKey, unknown>>, rows: number): Record<string, ArrayLike<unknown>> {
  const entries = Object.entries(columns)
  if (entries.length === 0) throw new Error('it gave an empty object instead of a prediction for each row')
  return Object.fromEntries(entries.map(([name, values]) => [name, column(values, rows)]))
}

function column(values: unknown, rows: number): ArrayLike<unknown> {
  if (!isList(values)) throw new Error(`it gave ${article(values)} instead of a prediction for each row`)
  return checked(values, rows)
}

function checked(values: ArrayLike<unknown>, rows: number): ArrayLike<unknown> {
  if (values.length === rows) return values
  throw new Error(`it gave ${counted(values.length, 'prediction')} for ${counted(rows, 'row')}`)
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !(value instanceof Date)
}

function article(value: unknown): string {
  if (value === undefined || value === null) return String(value)
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
