import type { AnyRow } from '../../src/datasets/dataset.js'
import { randomGenerator } from '../../src/math/randomGenerator.js'
import type { AskedModel } from '../../src/models/askedModel.js'
import type { Draws } from '../../src/models/changes/change.js'
import { resolveColumn } from '../../src/datasets/resolveColumn.js'
import { Misuse } from '../../src/sql/misuse.js'
import { suggestion } from '../../src/sql/suggestion.js'
import { print } from '../print.js'
import type { Cases } from './checkCases.js'
import { sameValue } from './sameValue.js'
import type { Case, Property, Trial } from './property.js'

/** Changes the rows of cases and asks the model of both, of all in as few batches as it takes. */
export async function tryCases(
  model: AskedModel,
  cases: readonly Case[],
  { change, scale, keeps }: Property,
  from: Cases,
): Promise<readonly Trial[]> {
  const pairs = cases.map((each) => {
    const changed = checked(
      change({ ...each.row }, drawsOf(each.salt, model, from)),
      change.name,
      Object.keys(each.row),
    )
    const isMoved = model.inputs.some(({ name }) => !sameValue(each.row[name], changed[name]))
    return { ...each, changed, isMoved }
  })
  const moved = pairs.filter(({ isMoved }) => isMoved)
  const answers = await model.ask([...moved.map(({ row }) => row), ...moved.map(({ changed }) => changed)])
  const said = answers.map((answer) => scale.read(answer))
  let place = 0
  return pairs.map(({ isMoved, ...trial }): Trial => {
    if (!isMoved) return { ...trial, outcome: 'unchanged' }
    const [before, after] = [said[place], said[moved.length + place]]
    place += 1
    if (before === undefined || after === undefined) return { ...trial, outcome: 'unsaid' }
    return { ...trial, outcome: keeps(before, after) ? 'kept' : 'broken', before, after }
  })
}

function drawsOf(salt: number, { inputs }: AskedModel, { seed, all }: Cases): Draws {
  const random = randomGenerator((salt % 2 ** 21) * 2 ** 32 + (seed % 2 ** 32))
  return {
    random,
    otherValue: (column) => all[Math.floor(random() * all.length)]?.row[column] ?? null,
    column: (name) => resolveColumn(inputs, name, 'what the model reads'),
  }
}

function checked(row: unknown, change: string, names: readonly string[]): AnyRow {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new Misuse(`the change ${change} gave ${print(row)} instead of a row`)
  const unknown = Object.keys(row).find((name) => !names.includes(name))
  if (unknown === undefined) return row as AnyRow
  throw new Misuse(
    `the change ${change} made a column ${JSON.stringify(unknown)}, which the model does not read${suggestion(unknown, names)}`,
  )
}
