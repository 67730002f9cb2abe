import { Misuse } from '../../sql/misuse.js'
import type { Schema } from '../../sql/schema.js'
import { suggestion } from '../../sql/suggestion.js'

/** An input of a model and the columns that it is made of. */
export interface Input {
  readonly name: string
  readonly type: string
  readonly columns: readonly string[]
  /** Of one number a row: the model wants no second dimension. */
  readonly isFlat: boolean
}

/** What a model says of an input; a dimension that it leaves open is a text. */
export interface InputFacts {
  readonly name: string
  readonly type: string
  readonly shape: readonly (number | string)[]
}

/** Finds the column of each input by its name; a sole input of several numbers takes the columns that were named, or all there are. */
export function inputsOf(
  label: string,
  facts: readonly InputFacts[],
  given: Schema,
  names: readonly string[],
): readonly Input[] {
  const [only] = facts
  const widthOf = ({ shape }: InputFacts) => (shape.length < 2 ? 1 : shape[1])
  if (only !== undefined && facts.length === 1 && (widthOf(only) !== 1 || !names.includes(only.name))) {
    const columns = given.map(({ name }) => name)
    const width = widthOf(only)
    if (typeof width === 'number' && width !== columns.length) {
      throw new Misuse(
        `${label} takes ${width} columns in its input ${JSON.stringify(only.name)}, not ${columns.length} (${columns.join(', ')}); name them in its order by the option columns`,
      )
    }
    return [checked(label, { ...only, columns, isFlat: only.shape.length < 2 }, given)]
  }
  return facts.map((input) => {
    if (!names.includes(input.name)) {
      throw new Misuse(
        `${label} has an input ${JSON.stringify(input.name)}, and there is no column of that name${suggestion(input.name, names)}`,
      )
    }
    return checked(label, { ...input, columns: [input.name], isFlat: input.shape.length < 2 }, given)
  })
}

function checked(label: string, input: Input, schema: Schema): Input {
  if (input.type === 'string') return input
  const text = schema.find(({ name, type }) => input.columns.includes(name) && type === 'string')
  if (text === undefined) return input
  throw new Misuse(
    `${label} takes ${input.type} for ${JSON.stringify(input.name)}, but the column ${text.name} is text`,
  )
}
