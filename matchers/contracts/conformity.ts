import type { DataSchema } from '../../src/datasets/schema/schema.js'
import { rowCount } from '../../src/metrics/rowCount.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import type { Subject } from '../subject.js'
import type { Clause } from './clause.js'
import { columnClauses } from './columnClauses.js'
import { conformityVerdict } from './conformityVerdict.js'
import { dataClauses } from './dataClauses.js'
import { holdsType } from './holdsType.js'
import { judgeClauses } from './judgeClauses.js'
import { structure } from './structure.js'
import type { Violation } from './violation.js'

/**
 * Judges data by all that a schema promises, in one scan: one verdict, every violation, grouped by column, the worst first.
 *
 * @param expected  as a phrase: `what the schema promises`
 * @param more      promises beside the schema's own
 */
export async function conformity(
  subject: Subject,
  schema: DataSchema,
  expected: string,
  more: readonly Clause[] = [],
): Promise<Verdict> {
  const judged = withSensitive(subject, schema)
  const present = new Map(subject.schema.map((column) => [column.name, column]))
  const ofColumns = Object.entries(schema.columns).flatMap(([name, rule]) => {
    const column = present.get(name)
    if (column === undefined) return []
    const clauses = columnClauses(name, rule)
    const isFit = holdsType(column, rule.type) && column.untyped !== true
    return isFit ? clauses : clauses.filter(({ ofValues }) => ofValues !== true)
  })
  const others = more.filter(({ column }) => column === undefined || present.has(column))
  const clauses = [...ofColumns, ...dataClauses(schema.options, new Set(present.keys())), ...others]
  const [rows, found] = await Promise.all([subject.ask(rowCount), judgeClauses(judged, clauses)])
  const isEmpty = rows === 0 && subject.options.allowEmpty !== true && schema.options.rows?.min !== 0
  const violations = [...(isEmpty ? [noRows(subject)] : []), ...structure(subject.schema, schema), ...found]
  const promises = clauses.length + Object.keys(schema.columns).length
  const verdict = conformityVerdict(violations, subject.schema, expected, promises)
  return isEmpty ? { ...verdict, firm: true } : verdict
}

/** What the schema calls sensitive is so, whatever the dataset says. */
function withSensitive(subject: Subject, { columns }: DataSchema): Subject {
  const { dataset } = subject
  const secret = Object.entries(columns).flatMap(([name, { sensitive }]) => (sensitive === true ? [name] : []))
  const sensitive = [...(dataset.options.sensitive ?? []), ...secret]
  return {
    ...subject,
    options: {},
    dataset: { ...dataset, options: { ...dataset.options, sensitive } },
    where: (condition) => withSensitive(subject.where(condition), { columns, options: {} }),
  }
}

function noRows({ dataset }: Subject): Violation {
  const line = `${dataset.label} has no rows; give { allowEmpty: true } if that is right`
  return { severity: 'error', outcome: 'fail', lines: [line], size: 1 }
}
