import type { AddedColumn, Batch, Computation } from '../datasets/computation.js'
import type { AnyRow, Dataset } from '../datasets/dataset.js'
import type { Roles } from '../datasets/roles.js'
import { Misuse } from '../sql/misuse.js'
import type { Schema } from '../sql/schema.js'
import { predicting } from './predicting.js'
import type { ModelComputation } from './predicting.js'

/** A model that is asked of rows which stand in JavaScript, as often as one likes. */
export interface AskedModel {
  /** The columns that it reads, in their order. */
  readonly inputs: Schema
  /** What the columns of its answers are for. */
  readonly outputs: Pick<Roles, 'prediction' | 'probability'>
  /** The columns of its answers. */
  readonly answers: Schema
  /**
   * What it says of each row. Throws `ModelError` where it fails.
   *
   * @param batch  rows at a time; default as `predict` runs it
   */
  ask(rows: readonly AnyRow[], batch?: number): Promise<readonly Answer[]>
}

/** What a model says of a row, by the names of its outputs. */
export type Answer = Readonly<Record<string, unknown>>

export interface AskedRows {
  /** Columns of the data with those that the model has added. */
  readonly schema: Schema
  readonly distinct: (column: string) => Promise<number>
  /** Milliseconds for a try of a batch. */
  readonly timeout?: number
}

/** Opens the model that has scored a dataset once more. A misuse where no model has. */
export async function askedModel({ source, label }: Dataset, rows: AskedRows): Promise<AskedModel> {
  if (source.kind !== 'computed' || !isOfModel(source.computation))
    throw new Misuse(`${label} has no model that could be asked; give it one: expect(predict(model, data))`)
  const { computation } = source
  const outputs = computation.rolesIn(rows.schema)
  const { prediction, probability } = outputs
  const names = [prediction, ...(typeof probability === 'object' ? Object.values(probability) : [probability])]
  // Of a few rows it cannot be told whether 0 and 1 are classes or probabilities; of all rows it was.
  const told = {
    ...(prediction !== undefined && probability === undefined && { prediction }),
    ...(typeof probability === 'string' && prediction === undefined && { probability }),
  }
  const schema = rows.schema.filter(({ name }) => !names.includes(name))
  const added = rows.schema.filter(({ name }) => names.includes(name))
  const { model, options, batch: usual, concurrency } = computation
  const { reads, compute } = await predicting(model, { ...options, ...told }).open({
    ...rows,
    schema,
    label: `rows drawn from ${label}`,
  })
  const inputs = reads.flatMap((name) => schema.find((column) => column.name === name) ?? [])
  return {
    inputs,
    outputs,
    answers: added,
    async ask(asked, size = usual) {
      const batches = batchesOf(asked, inputs, size)
      const answers: Answer[] = []
      for (let at = 0; at < batches.length; at += concurrency) {
        const underWay = batches.slice(at, at + concurrency)
        const computing = underWay.map((batch) => compute(batch, new AbortController().signal))
        const computed = await Promise.all(computing)
        computed.forEach((columns, index) => answers.push(...answersOf(columns, underWay[index]?.rows ?? 0)))
      }
      return answers
    },
  }
}

function isOfModel(computation: Computation): computation is ModelComputation {
  return 'model' in computation
}

function batchesOf(rows: readonly AnyRow[], inputs: Schema, size: number): readonly Batch[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => {
    const before = index * size
    const some = rows.slice(before, before + size)
    const columns = Object.fromEntries(inputs.map(({ name }) => [name, some.map((row) => row[name] ?? null)]))
    return { before, rows: some.length, columns }
  })
}

function answersOf(columns: readonly AddedColumn[], rows: number): readonly Answer[] {
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, values[row] ?? null])),
  )
}
