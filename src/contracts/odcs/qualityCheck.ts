import type { Comparison, LibraryMeasure, Measure, Operator, QualityCheck } from '../contract.js'
import type { OdcsQuality } from './parseContract.js'

type Report = (path: readonly (string | number)[], text: string) => void

const operators: readonly Operator[] = [
  'mustBe',
  'mustNotBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
  'mustBeBetween',
  'mustNotBeBetween',
]

/** What v3.0 called `rule`, and what it compares with where that version left the operator out. */
const formerRules: Readonly<Record<string, LibraryMeasure['metric']>> = {
  nullCheck: 'nullValues',
  nullValues: 'nullValues',
  missingValues: 'missingValues',
  validValues: 'invalidValues',
  invalidValues: 'invalidValues',
  duplicateCount: 'duplicateValues',
  duplicateValues: 'duplicateValues',
  uniqueCheck: 'duplicateValues',
  rowCount: 'rowCount',
}

/** A quality rule of the standard; `undefined` for text for people and for other programs' engines. */
export function qualityCheck(
  quality: OdcsQuality,
  column: string | undefined,
  report: Report,
): QualityCheck | undefined {
  const measure = measureOf(quality, report)
  if (measure === undefined) return undefined
  const must = comparisons(quality, report)
  if (measure.kind === 'sql' && must.length === 0) {
    report([], 'a sql rule needs an operator such as mustBe or mustBeLessThan')
  }
  const isBare = measure.kind === 'library' && must.length === 0
  if (isBare && measure.metric === 'rowCount') report([], 'rowCount needs an operator such as mustBeGreaterThan')
  if (column === undefined && measure.kind === 'library' && needsColumn(measure)) {
    report([], `${measure.metric} is about a column: move it under a property, or name arguments.properties`)
  }
  return {
    ...(typeof quality['name'] === 'string' ? { name: quality['name'] } : {}),
    ...(column === undefined ? {} : { column }),
    severity: /^(warn|warning|info)$/i.test(textOf(quality['severity'])) ? 'warn' : 'error',
    measure,
    must: isBare ? [{ operator: 'mustBe', value: 0 }] : must,
  }
}

function measureOf(quality: OdcsQuality, report: Report): Measure | undefined {
  const { type, metric, rule, query, engine, implementation } = quality
  if (type === 'text') return undefined
  if (type === 'sql') return { kind: 'sql', query: textOf(query) }
  if (type === 'custom') return engine === 'mltest' ? matcherMeasure(implementation, report) : undefined
  const name = textOf(metric ?? rule)
  const known = formerRules[name]
  if (known === undefined) {
    report(
      [metric === undefined ? 'rule' : 'metric'],
      `unknown metric "${name}"; known are ${Object.keys(formerRules).join(', ')}`,
    )
    return undefined
  }
  return libraryMeasure(known, quality)
}

function libraryMeasure(metric: LibraryMeasure['metric'], quality: OdcsQuality): LibraryMeasure {
  const given = { ...quality, ...recordOf(quality['arguments']) }
  const { missingValues, validValues, pattern, properties } = given
  return {
    kind: 'library',
    metric,
    unit: quality['unit'] === 'percent' ? 'percent' : 'rows',
    ...(Array.isArray(missingValues) ? { missingValues: missingValues.filter(isValue) } : {}),
    ...(Array.isArray(validValues) ? { validValues: validValues.filter(isValue) } : {}),
    ...(typeof pattern === 'string' ? { pattern } : {}),
    ...(Array.isArray(properties) ? { columns: properties.map(String) } : {}),
  }
}

/** `implementation: { toNotDriftFrom: [reference, options] }`; a single argument needs no list. */
function matcherMeasure(implementation: unknown, report: Report): Measure | undefined {
  const entries = Object.entries(recordOf(implementation))
  const [entry] = entries
  if (entry === undefined || entries.length > 1) {
    report(['implementation'], 'name one matcher, for example { toBeSortedBy: [created_at] }')
    return undefined
  }
  const [matcher, given] = entry
  return { kind: 'matcher', matcher, arguments: Array.isArray(given) ? given : [given] }
}

function comparisons(quality: OdcsQuality, report: Report): Comparison[] {
  return operators.flatMap((operator): Comparison[] => {
    const value = quality[operator]
    if (value === undefined) return []
    if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
      return [{ operator, value }]
    const [low, high] = Array.isArray(value) ? value.map(Number) : []
    if (low === undefined || high === undefined) return []
    if (low > high) report([operator], `the smaller bound stands first: [${high}, ${low}]`)
    return [{ operator, value: [low, high] as const }]
  })
}

const needsColumn = ({ metric, columns }: LibraryMeasure) => metric !== 'rowCount' && (columns?.length ?? 0) === 0

const isValue = (value: unknown) => typeof value === 'string' || typeof value === 'number'
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
