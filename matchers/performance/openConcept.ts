import { className } from '../../src/metrics/performance/className.js'
import type { ConceptDriftOptions, LabelledData } from '../../src/profiles/concept/measureConceptDrift.js'
import { Misuse } from '../../src/sql/misuse.js'
import { columnText } from '../columnText.js'
import { dataOf } from '../drift/dataOf.js'
import { requireComparable } from '../requireComparable.js'
import type { Subject } from '../subject.js'
import { columnsOfRoles } from './columnsOfRoles.js'
import type { Scoring } from './scoring.js'

type Opened = Pick<ConceptDriftOptions, 'columns' | 'task' | 'positive'> & {
  readonly reference: LabelledData
  readonly current: LabelledData
}

const tasks = ['binary', 'multiclass', 'regression'] as const

/** Looks up what two scored datasets are compared by. */
export function openConcept(
  reference: Scoring,
  current: Scoring,
  subject: Subject,
  chosen: readonly string[] | undefined,
): Opened {
  requireComparable(current.target, reference.target)
  if (reference.truth.type !== current.truth.type)
    throw new Misuse(
      `${columnText(current.target)} is compared with predictions of another kind than that of the reference: give both the same roles`,
    )
  if ((reference.weight === undefined) !== (current.weight === undefined))
    throw new Misuse('one of the two has weights: scored(…) must name a weight of both, or of neither')
  const { predictions, others } = columnsOfRoles(current.roles)
  const taken = new Set([...others, ...columnsOfRoles(reference.roles).others])
  const columns = chosen ?? subject.schema.flatMap(({ name }) => (taken.has(name) ? [] : [name]))
  const named = columns.find((name) => taken.has(name))
  if (named !== undefined) throw new Misuse(`"${named}" is no feature: scored(…) says what else it is for`)
  // Rows of one class alone do not tell which of two the positive one is.
  const told = [reference, current].find(({ classes }) => classes.length === 2) ?? reference
  return {
    columns: [...new Set([...columns, ...predictions])],
    // Few rows may look simpler than they are.
    task: tasks[Math.max(tasks.indexOf(reference.task), tasks.indexOf(current.task))] ?? reference.task,
    ...(told.positive === undefined ? {} : { positive: className(told.positive) }),
    reference: labelledData(reference),
    current: labelledData(current),
  }
}

function labelledData({ labelled, truth, weight }: Scoring): LabelledData {
  return { data: dataOf(labelled), truth, ...(weight && { weight }) }
}
