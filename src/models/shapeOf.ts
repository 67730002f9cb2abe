import type { RowsFacts } from '../datasets/computation.js'
import { Misuse } from '../sql/misuse.js'
import type { Output } from './output.js'
import type { Predicting } from './predictOptions.js'

/** Names of the columns that a model adds; those that it does not add are absent. */
export interface Shape {
  readonly prediction?: string
  readonly probability?: string
  /** The class of two whose probability it is, where the model gives both. */
  readonly positive?: string
  /** By class. */
  readonly probabilities?: Readonly<Record<string, string>>
  /** Whether its values are probabilities, where it gives but one a row. */
  readonly hasProbabilities: boolean
  /** Numbers are classes. */
  readonly hasClasses: boolean
}

export interface TargetFacts {
  /** Of numbers and not of classes; unknown without a target. */
  readonly isNumber?: boolean
}

/** Tells from the first batch what the model gives, and how it is called. */
export function shapeOf(output: Output, facts: TargetFacts, options: Predicting, rows: RowsFacts): Shape {
  const { prediction = 'prediction', probability = 'probability' } = options
  const hasProbabilities = output.values !== undefined && areProbabilities(output.values, facts, options)
  const classes = Object.keys(output.probabilities ?? {})
  const positive = classes.length === 2 ? positiveOf(classes, options) : undefined
  const shape: Shape = {
    ...(output.prediction !== undefined || (output.values !== undefined && !hasProbabilities) ? { prediction } : {}),
    ...(output.probability !== undefined || hasProbabilities ? { probability } : {}),
    ...(positive === undefined ? {} : { probability, positive }),
    ...(classes.length === 0 || positive !== undefined
      ? {}
      : { probabilities: Object.fromEntries(classes.map((name) => [name, `${probability}_${name}`])) }),
    hasProbabilities,
    hasClasses: facts.isNumber !== true,
  }
  const added = [shape.prediction, shape.probability, ...Object.values(shape.probabilities ?? {})]
  const taken = rows.schema.find(({ name }) => added.includes(name))
  if (taken === undefined) return shape
  throw new Misuse(
    `predict: ${rows.label} has a column ${JSON.stringify(taken.name)} already; name the model's own by the options prediction and probability`,
  )
}

/** Of two classes the one that is looked for; nothing where their names do not tell. */
function positiveOf(classes: readonly string[], { positive }: Predicting): string | undefined {
  const wanted = positive === undefined ? ['true', '1', 'yes'] : [String(positive)]
  return wanted.find((name) => classes.includes(name)) ?? (classes.includes('True') ? 'True' : undefined)
}

/** One value a row: of classes, fractions in [0, 1] are probabilities. */
function areProbabilities(values: ArrayLike<unknown>, { isNumber }: TargetFacts, options: Predicting): boolean {
  if (options.probability !== undefined || options.prediction !== undefined) return options.prediction === undefined
  if (isNumber !== false) return false
  const known = Array.from(values).filter((value) => typeof value === 'number' && !Number.isNaN(value))
  return (
    known.some((value) => !Number.isInteger(value)) && known.every((value) => Number(value) >= 0 && Number(value) <= 1)
  )
}
