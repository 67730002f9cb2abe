import type { AskedModel } from '../../src/models/askedModel.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { Subject } from '../subject.js'
import type { Cases } from './checkCases.js'
import { drawnRows } from './drawnRows.js'
import { keepsRules } from './keepsRules.js'
import type { PromisedRows } from './promisedRows.js'
import { rowArbitrary } from './rowArbitrary.js'
import { ruleDomain } from './ruleDomain.js'
import { seenDomain } from './seenDomain.js'
import { validRows } from './validRows.js'

/** Of so many generated rows for each that is asked for those count that break no rule. */
const attempts = 20

/**
 * Generates rows as a contract allows them. Columns that the model reads and the contract does not name hold what they hold in the data, drawn column by column.
 *
 * @param rows  fewer are made where the rules leave fewer
 */
export async function generateCases(
  subject: Subject,
  model: AskedModel,
  { columns, rules, called }: PromisedRows,
  { rows, seed }: { readonly rows: number; readonly seed: number },
): Promise<Cases> {
  const [named, others] = [true, false].map((is) => model.inputs.filter(({ name }) => columns.has(name) === is))
  if (named === undefined || named.length === 0 || others === undefined)
    throw new Misuse(
      `${called} names no column that the model reads: ${model.inputs.map(({ name }) => name).join(', ')}`,
    )
  const fc = await import('fast-check')
  const drawn = others.length === 0 ? [] : await drawnRows(subject, others, rows, seed)
  const seen = others.map((column) => {
    const values = drawn.map(({ row }) => row[column.name])
    return [column.name, seenDomain(column, values)] as const
  })
  // A rule may speak of columns that the model does not read.
  const wanted = [...columns].filter(([name]) => rules.length > 0 || named.some((column) => column.name === name))
  const domains = Object.fromEntries([
    ...wanted.map(([name, rule]) => [name, ruleDomain(fc, name, rule)] as const),
    ...seen,
  ])
  const numRuns = rules.length === 0 ? rows : rows * attempts
  const made = fc.sample(rowArbitrary(fc, domains), { seed, numRuns })
  const valid = await validRows(subject, Object.keys(domains), rules, made)
  return {
    all: valid.slice(0, rows).map((row, salt) => ({ row, salt })),
    domains,
    seed,
    isValid: keepsRules(subject, rules),
    origin: (name) => {
      const rule = columns.get(name)
      return rule === undefined ? 'data' : rule.sensitive === true ? 'sensitive' : 'generated'
    },
  }
}
