import type { LibraryMeasure, QualityCheck } from '../../src/contracts/contract.js'
import { queryOf } from '../../src/contracts/queryOf.js'
import { queryValue } from '../../src/contracts/queryValue.js'
import { compliance } from '../../src/metrics/compliance.js'
import { duplicateRate } from '../../src/metrics/duplicateRate.js'
import type { Share } from '../../src/metrics/metric.js'
import { nullRate } from '../../src/metrics/nullRate.js'
import { rowCount } from '../../src/metrics/rowCount.js'
import { allOf, call, columnOf, literal } from '../../src/sql/build.js'
import { isOneOf } from '../../src/sql/isOneOf.js'
import { Misuse } from '../../src/sql/misuse.js'
import { counted } from '../../src/verdicts/counted.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import type { Subject } from '../subject.js'
import { callNamed } from './callNamed.js'
import type { Clause } from './clause.js'
import { judgeComparisons } from './judgeComparisons.js'

/** A quality rule of a contract as a clause. @param object  what sql rules may call the data */
export function checkClause(check: QualityCheck, object: string): Clause {
  const { name, column, severity, measure } = check
  return {
    ...(name === undefined ? {} : { name }),
    ...(column === undefined ? {} : { column }),
    severity,
    judge: (subject) => {
      switch (measure.kind) {
        case 'library':
          return judgeLibrary(subject, check, measure)
        case 'sql':
          return judgeQuery(subject, check, queryOf(measure.query, object, column), object)
        case 'matcher':
          return callNamed(subject, measure.matcher, column, measure.arguments)
      }
    },
  }
}

async function judgeLibrary(
  subject: Subject,
  { column, must }: QualityCheck,
  measure: LibraryMeasure,
): Promise<Verdict> {
  const { metric, unit } = measure
  if (metric === 'rowCount') return judgeComparisons('row count', await subject.ask(rowCount), must)
  const [{ count }, rows, details] = await Promise.all([
    shareOf(subject, column, measure),
    subject.ask(rowCount),
    unexpected(subject, column, measure),
  ])
  const noun = nouns[metric]
  const evidence = {
    counted: `${counted(count, noun)} in ${counted(rows, 'row')}`,
    ...details,
  }
  if (unit === 'rows') return judgeComparisons(`${noun}s`, count, must, evidence)
  // Of no rows nothing is wrong; that there are none is told by itself.
  return judgeComparisons(`${noun}s in % of rows`, rows === 0 ? 0 : (100 * count) / rows, must, evidence)
}

/** Which values are not among the valid ones. */
async function unexpected(
  subject: Subject,
  column: string | undefined,
  { metric, validValues }: LibraryMeasure,
): Promise<Pick<Verdict, 'details'>> {
  if (metric !== 'invalidValues' || validValues === undefined) return {}
  const { details } = await callNamed(subject, 'toHaveValuesIn', column, [validValues])
  return details === undefined ? {} : { details }
}

const nouns: Readonly<Record<Exclude<LibraryMeasure['metric'], 'rowCount'>, string>> = {
  nullValues: 'null value',
  missingValues: 'missing value',
  invalidValues: 'invalid value',
  duplicateValues: 'duplicate value',
}

async function shareOf(subject: Subject, name: string | undefined, measure: LibraryMeasure): Promise<Share> {
  const { metric, columns = [], missingValues, validValues, pattern } = measure
  const names = columns.length > 0 ? columns : name === undefined ? [] : [name]
  const [column, ...others] = names.map((each) => subject.column(each))
  if (column === undefined) throw new Misuse(`${metric} is about a column, and none is named`)
  if (metric === 'duplicateValues') return subject.ask(duplicateRate([column, ...others], 'left out'))
  if (metric === 'nullValues') return subject.ask(nullRate(column))
  if (metric === 'missingValues') {
    const special = missingValues === undefined ? undefined : call('isTrue', isOneOf(column, missingValues))
    return subject.ask(nullRate(column, special))
  }
  const rules = [
    ...(validValues === undefined ? [] : [isOneOf(column, validValues)]),
    ...(pattern === undefined ? [] : [call('matches', call('toText', columnOf(column.name)), literal(pattern))]),
  ]
  if (rules.length === 0) throw new Misuse('invalidValues needs arguments.validValues or arguments.pattern')
  const { judged, broken } = await subject.ask(compliance(allOf(rules)))
  return { count: broken, of: judged }
}

async function judgeQuery(subject: Subject, { must }: QualityCheck, sql: string, object: string): Promise<Verdict> {
  try {
    const value = await subject.ask(queryValue(sql, object))
    return judgeComparisons('result', value, must, { counted: `by ${sql.replaceAll(/\s+/g, ' ')}` })
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'AbortError') throw error
    throw new Misuse(`the sql rule cannot be run: ${error.message.split('\n')[0] ?? ''}`)
  }
}
