import type { Dataset } from '../src/datasets/dataset.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Schema } from '../src/sql/schema.js'
import { suggestion } from '../src/sql/suggestion.js'
import type { Options } from './options.js'
import type { Ask, Session } from '../src/engines/openSession.js'
import type { AssertionContext, Subject } from './subject.js'

/** What an assertion sees of a dataset. Opens the data, which reads their schema and no more. */
export async function openSubject(
  dataset: Dataset,
  session: Session,
  ask: Ask,
  context: AssertionContext,
  options: Options = {},
): Promise<Subject> {
  const { schema, rows } = await session.open(dataset)
  const subjectOf = (narrowed: Dataset): Subject => ({
    dataset: narrowed,
    schema,
    ...(rows === undefined ? {} : { sourceRows: rows }),
    options,
    context,
    column: (name) => columnIn(schema, name, narrowed.label),
    ask: (metric) => ask(narrowed, metric),
    where: (condition) => subjectOf(narrowed.where(condition)),
    of: (other) => openSubject(other, session, ask, context),
  })
  return subjectOf(options.where === undefined ? dataset : dataset.where(options.where))
}

function columnIn(schema: Schema, name: string, label: string) {
  const column = schema.find((each) => each.name === name)
  if (column !== undefined) return column
  const names = schema.map((each) => each.name)
  const remedy = suggestion(name, names) || `; there are ${listed(names)}`
  throw new Misuse(`column ${JSON.stringify(name)} is not in ${label}${remedy}`)
}

function listed(names: readonly string[]): string {
  const more = names.length > 10 ? ` and ${names.length - 10} more` : ''
  return names.slice(0, 10).join(', ') + more
}
