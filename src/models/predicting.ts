import type { AddedColumn, Computation, RowsFacts } from '../datasets/computation.js'
import { Misuse } from '../sql/misuse.js'
import type { Schema } from '../sql/schema.js'
import { suggestion } from '../sql/suggestion.js'
import { addedColumns } from './addedColumns.js'
import type { Model } from './model.js'
import { outputOf } from './outputOf.js'
import { runBatch } from './runBatch.js'
import { shapeOf } from './shapeOf.js'
import type { Shape, TargetFacts } from './shapeOf.js'
import type { Predicting } from './predictOptions.js'

/** A computation that knows its model. */
export interface ModelComputation extends Computation {
  readonly model: Model
  readonly options: Predicting
}

/** A model as a computation over rows: all columns that it adds have been looked at, none holds a value of another kind. */
export function predicting(model: Model, options: Predicting): ModelComputation {
  const size = options.batch ?? model.batch ?? 10_000
  return {
    model,
    options,
    batch: size,
    concurrency: model.concurrency,
    rolesIn(schema) {
      const { prediction = 'prediction', probability = 'probability' } = options
      const names = schema.map(({ name }) => name)
      const classes = names.filter((name) => name.startsWith(`${probability}_`))
      const byClass = Object.fromEntries(classes.map((name) => [name.slice(probability.length + 1), name]))
      const ofClasses = classes.length > 1 ? { probability: byClass } : {}
      return {
        ...(names.includes(prediction) && { prediction }),
        ...(names.includes(probability) ? { probability } : ofClasses),
      }
    },
    async open(rows) {
      const given = columnsFor(rows, options, model.takesAll)
      const opened = await model.open(given)
      const facts = await targetFacts(rows, options)
      const classes = options.classes ?? model.classes
      const place = { label: rows.label, batchSize: size, timeout: options.timeout ?? rows.timeout }
      let shape: Shape | undefined
      return {
        reads: opened.reads,
        async compute(batch, signal): Promise<readonly AddedColumn[]> {
          if (batch.rows === 0)
            return addedColumns({ prediction: [] }, shapeOf({ prediction: [] }, facts, options, rows))
          return runBatch(model, batch, place, signal, async (trying) => {
            const output = outputOf(await opened.predict(batch, trying), batch.rows, classes)
            shape ??= shapeOf(output, facts, options, rows)
            return addedColumns(output, shape)
          })
        },
      }
    },
  }
}

function columnsFor({ schema, label }: RowsFacts, { columns, ...roles }: Predicting, takesAll: boolean): Schema {
  if (columns === undefined) {
    const hidden = takesAll ? [] : [roles.target, roles.timestamp, roles.weight, roles.key].flat()
    return schema.filter(({ name }) => !hidden.includes(name))
  }
  const names = schema.map(({ name }) => name)
  return columns.map((wanted) => {
    const column = schema.find(({ name }) => name === wanted)
    if (column !== undefined) return column
    throw new Misuse(`predict: column ${JSON.stringify(wanted)} is not in ${label}${suggestion(wanted, names)}`)
  })
}

async function targetFacts({ schema, distinct }: RowsFacts, { target, task }: Predicting): Promise<TargetFacts> {
  const type = schema.find(({ name }) => name === target)?.type
  if (task !== undefined) return { isNumber: task === 'regression' }
  if (target === undefined || type === undefined) return {}
  if (type === 'boolean' || type === 'string') return { isNumber: false }
  return { isNumber: (await distinct(target)) > 2 }
}
