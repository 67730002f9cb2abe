import { Document, isMap, isScalar } from 'yaml'
import type { Bound, ColumnRule } from '../../datasets/schema/columnRule.js'
import type { ColumnType } from '../../sql/schema.js'
import type { Contract, ContractObject, QualityCheck } from '../contract.js'
import { apiVersion } from './apiVersion.js'

/** Why a rule was proposed, to stand as a comment beside it: by object, column and the standard's key. */
export type Reasons = (object: string, column: string | undefined, key: string) => string | undefined

/**
 * The text of a contract as an ODCS v3.2 file. What the standard has no words for (warnings, freshness, shares of nulls)
 * stands as a quality rule, where need be of `type: custom, engine: mltest`.
 */
export function writeContract(contract: Contract, reasons: Reasons = () => undefined): string {
  const { id, version, objects } = contract
  const tree = new Document({
    apiVersion,
    kind: 'DataContract',
    id,
    version,
    status: 'draft',
    schema: objects.map(writeObject),
  })
  objects.forEach((object, at) => {
    comment(tree, ['schema', at], (key) => reasons(object.name, undefined, key))
    Object.keys(object.columns).forEach((column, position) => {
      comment(tree, ['schema', at, 'properties', position], (key) => reasons(object.name, column, key))
    })
  })
  return tree.toString({ lineWidth: 0 })
}

function comment(
  tree: Document,
  path: readonly (string | number)[],
  reason: (key: string) => string | undefined,
): void {
  const node = tree.getIn(path, true)
  if (!isMap(node)) return
  for (const { key, value } of node.items) {
    const text = isScalar(key) ? reason(String(key.value)) : undefined
    if (text === undefined) continue
    if (isScalar(value)) value.comment = ` ${text}`
    else if (isScalar(key)) key.commentBefore = ` ${text}`
  }
}

function writeObject({ name, columns, options, checks }: ContractObject): object {
  const own = checks.filter(({ column }) => column === undefined)
  const extra = [
    ...rowCount(options.rows),
    ...(options.keys ?? []).filter((key) => !isPrimary(key, columns)).map(duplicates),
  ]
  const quality = [...extra, ...own.map(writeCheck)]
  return {
    name,
    physicalType: 'table',
    ...(quality.length === 0 ? {} : { quality }),
    properties: Object.entries(columns).map(([column, rule]) =>
      writeProperty(column, rule, options.keys ?? [], checks),
    ),
  }
}

const rowCount = (rows: ContractObject['options']['rows']) => {
  if (rows?.min === undefined && rows?.max === undefined) return []
  if (rows.max === undefined) return [{ metric: 'rowCount', mustBeGreaterOrEqualTo: rows.min }]
  return [{ metric: 'rowCount', mustBeBetween: [rows.min ?? 0, rows.max] }]
}

const duplicates = (properties: readonly string[]) => ({
  metric: 'duplicateValues',
  arguments: { properties },
  mustBe: 0,
})

const isPrimary = (key: readonly string[], columns: ContractObject['columns']) =>
  key.every((name) => columns[name]?.primaryKey === true)

const logicalTypes: Partial<Record<ColumnType, string>> = {
  boolean: 'boolean',
  integer: 'integer',
  number: 'number',
  decimal: 'number',
  string: 'string',
  date: 'date',
  time: 'time',
  timestamp: 'timestamp',
  list: 'array',
  struct: 'object',
}

function writeProperty(
  name: string,
  rule: ColumnRule,
  keys: readonly (readonly string[])[],
  checks: readonly QualityCheck[],
): object {
  const options = typeOptions(rule)
  const position = keys.find((key) => key.includes(name))?.indexOf(name)
  const quality = [...ruleChecks(rule), ...checks.filter(({ column }) => column === name).map(writeCheck)]
  return {
    name,
    ...(logicalTypes[rule.type] === undefined ? {} : { logicalType: logicalTypes[rule.type] }),
    ...(rule.description === undefined ? {} : { description: rule.description }),
    ...(rule.nullable === undefined ? { required: true } : {}),
    ...(rule.unique === true ? { unique: true } : {}),
    ...(rule.primaryKey === true ? { primaryKey: true, primaryKeyPosition: (position ?? 0) + 1 } : {}),
    ...(rule.sensitive === true ? { classification: 'restricted' } : {}),
    ...(Object.keys(options).length === 0 ? {} : { logicalTypeOptions: options }),
    ...(rule.values === undefined ? {} : { enum: rule.values.map((value) => ({ value })) }),
    ...(quality.length === 0 ? {} : { quality }),
  }
}

/** The standard's string formats by our patterns; the others are a rule of ours. */
const formats: Readonly<Record<string, string>> = {
  email: 'email',
  uuid: 'uuid',
  url: 'uri',
  ipv4: 'ipv4',
  ipv6: 'ipv6',
}

function typeOptions({ limits, multipleOf, length, matching, like }: ColumnRule): Record<string, unknown> {
  const format = like === undefined ? undefined : formats[like]
  const given = Object.entries<Bound>({ ...limits })
  const bounds = given.map(([name, bound]) => [name, bound instanceof Date ? bound.toISOString() : bound] as const)
  return {
    ...(length === undefined
      ? {}
      : { minLength: length[0], ...(Number.isFinite(length[1]) ? { maxLength: length[1] } : {}) }),
    ...(matching === undefined ? {} : { pattern: matching }),
    ...(format === undefined ? {} : { format }),
    ...Object.fromEntries(bounds),
    ...(multipleOf === undefined ? {} : { multipleOf }),
  }
}

/** Rules of a column that the standard's properties have no key for. */
function ruleChecks({ nullable, like, fresh, sorted }: ColumnRule): object[] {
  return [
    ...(typeof nullable === 'number'
      ? [{ metric: 'nullValues', mustBeLessThan: nullable * 100, unit: 'percent' }]
      : []),
    ...(like !== undefined && formats[like] === undefined ? [ours('toHaveValuesLike', [like])] : []),
    ...(fresh === undefined ? [] : [ours('toBeFresh', [fresh])]),
    ...(sorted === true ? [ours('toBeSortedBy', [])] : []),
  ]
}

const ours = (matcher: string, args: readonly unknown[]) => ({
  type: 'custom',
  engine: 'mltest',
  implementation: { [matcher]: args },
})

function writeCheck({ name, severity, measure, must }: QualityCheck): object {
  return {
    ...(name === undefined ? {} : { name }),
    ...writeMeasure(measure),
    ...Object.fromEntries(must.map(({ operator, value }) => [operator, value])),
    ...(severity === 'warn' ? { severity: 'warning' } : {}),
  }
}

function writeMeasure(measure: QualityCheck['measure']): object {
  if (measure.kind === 'sql') return { type: 'sql', query: measure.query }
  if (measure.kind === 'matcher') return ours(measure.matcher, measure.arguments)
  const { metric, unit, missingValues, validValues, pattern, columns } = measure
  const given = { missingValues, validValues, pattern, properties: columns }
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return {
    metric,
    ...(Object.keys(known).length === 0 ? {} : { arguments: known }),
    ...(unit === 'percent' ? { unit } : {}),
  }
}
