import { compile } from './compile.js'
import type { Dialect } from './dialect.js'
import { mapRecord } from './mapRecord.js'
import type { Additions, Sample, View } from './view.js'
import { where } from './where.js'

/**
 * What stands after FROM for the rows of a view, before its filter.
 *
 * @param name  stands for the sub-query of a sample, which may be written elsewhere
 */
export function relationOf(
  { sample, adds = [] }: View,
  relation: string,
  dialect: Dialect,
  name = (sql: string): string => `(${sql})`,
): string {
  const rows = sample === undefined ? relation : name(pick(sample, relation, dialect, name))
  return adds.reduce((inner, step) => add(step, inner, dialect), rows)
}

function add(step: Additions, relation: string, dialect: Dialect): string {
  const columns = mapRecord(step, (made, column) => `${compile(made, dialect)} AS ${dialect.quote(column)}`)
  return `(SELECT *, ${Object.values(columns).join(', ')} FROM ${relation})`
}

/** What is added is made of the rows after each has its hash, so that it chooses no other rows. */
function pick({ rows, seed, of }: Sample, relation: string, dialect: Dialect, name: (sql: string) => string): string {
  const { adds = [], filter } = of
  const inner =
    of.sample === undefined ? dialect.numbered(relation) : relationOf({ sample: of.sample }, relation, dialect, name)
  const made = adds.reduce((keyed, step) => add(step, keyed, dialect), `(${dialect.keyed(inner, seed)})`)
  return dialect.first(`${made}${where([filter && compile(filter, dialect)])}`, rows)
}
