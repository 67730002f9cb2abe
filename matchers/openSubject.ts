import type { Dataset } from '../src/datasets/dataset.js'
import { knownRoles } from '../src/datasets/knownRoles.js'
import { Misuse } from '../src/sql/misuse.js'
import { resolveColumn } from '../src/datasets/resolveColumn.js'
import type { Condition } from '../src/sql/condition.js'
import { mapRecord } from '../src/sql/mapRecord.js'
import type { Options } from './options.js'
import type { Ask, Session } from '../src/engines/openSession.js'
import type { AssertionContext, Subject } from './subject.js'

/** What an assertion sees of a dataset. Opens the data, which reads their schema and no more. */
export async function openSubject(
  dataset: Dataset,
  session: Session,
  ask: Ask,
  context: AssertionContext,
  { options = {}, part }: { readonly options?: Options | undefined; readonly part?: Condition | undefined } = {},
): Promise<Subject> {
  const { schema, rows } = await session.open(dataset)
  const subjectOf = (narrowed: Dataset): Subject => ({
    dataset: narrowed,
    schema,
    ...(rows === undefined ? {} : { sourceRows: rows }),
    options,
    context,
    ...(part === undefined ? {} : { part }),
    column: (name) => resolveColumn(schema, name, narrowed.label),
    ask: (metric) => ask(narrowed, metric),
    where: (condition) => subjectOf(narrowed.where(condition)),
    with: (columns) => subjectOf(narrowed.with(mapRecord(columns, (expression) => ({ expression })))),
    of: (other) => openSubject(whole(other), session, ask, context),
    alike: (other) => openSubject(part === undefined ? whole(other) : whole(other).where(part), session, ask, context),
  })
  const known = knownRoles(dataset, schema)
  return subjectOf(options.where === undefined ? known : known.where(options.where))
}

function whole(other: Dataset): Dataset {
  if (other.parts === undefined) return other
  throw new Misuse(`the parts of ${other.label} can be judged, and be nothing else`)
}
