import type { ColumnRule, Limits } from '../../datasets/schema/columnRule.js'
import type { ColumnType } from '../../sql/schema.js'
import type { OdcsProperty } from './parseContract.js'

type Report = (path: readonly (string | number)[], text: string) => void

const types: Readonly<Record<string, ColumnType>> = {
  string: 'string',
  date: 'date',
  timestamp: 'timestamp',
  time: 'time',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  object: 'struct',
  map: 'struct',
  array: 'list',
  vector: 'list',
}

/** The standard's string formats that are patterns of ours; the others say nothing that a check could hold. */
const formats: Readonly<Record<string, string>> = {
  email: 'email',
  uuid: 'uuid',
  uri: 'url',
  ipv4: 'ipv4',
  ipv6: 'ipv6',
}

/** A column's rule as the standard's property says it. An absent `required` allows nulls, as the standard has it. */
export function columnRule(property: OdcsProperty, report: Report): ColumnRule {
  const options = property.logicalTypeOptions ?? {}
  const { pattern, format } = options
  const like = typeof format === 'string' ? formats[format] : undefined
  const found = limits(options, report)
  const { multipleOf } = options
  const length = lengths(options)
  const isKey = property.primaryKey === true
  return {
    type: types[property.logicalType ?? ''] ?? 'other',
    ...(property.required === true || isKey ? {} : { nullable: true as const }),
    ...(found === undefined ? {} : { limits: found }),
    ...(typeof multipleOf === 'number' ? { multipleOf } : {}),
    ...(property.enum === undefined ? {} : { values: property.enum.map(({ value }) => value) }),
    ...(typeof pattern === 'string' ? { matching: pattern } : {}),
    ...(property.logicalType === 'string' && like !== undefined ? { like } : {}),
    ...(length === undefined ? {} : { length }),
    ...(property.unique === true ? { unique: true } : {}),
    ...(isKey ? { primaryKey: true } : {}),
    ...(isSecret(property.classification) ? { sensitive: true } : {}),
    ...(property.description === undefined ? {} : { description: property.description }),
  }
}

function limits(options: Readonly<Record<string, unknown>>, report: Report): Limits | undefined {
  const given = (name: keyof Limits) => {
    const bound = options[name]
    return typeof bound === 'number' || typeof bound === 'string' ? { [name]: bound } : {}
  }
  const found: Limits = {
    ...given('minimum'),
    ...given('maximum'),
    ...given('exclusiveMinimum'),
    ...given('exclusiveMaximum'),
  }
  const [low, high] = [found.minimum ?? found.exclusiveMinimum, found.maximum ?? found.exclusiveMaximum]
  if (low !== undefined && high !== undefined && low > high) {
    report(['logicalTypeOptions'], `no value is at least ${String(low)} and at most ${String(high)}`)
  }
  return Object.keys(found).length === 0 ? undefined : found
}

function lengths({ minLength, maxLength }: Readonly<Record<string, unknown>>): [number, number] | undefined {
  if (minLength === undefined && maxLength === undefined) return undefined
  return [typeof minLength === 'number' ? minLength : 0, typeof maxLength === 'number' ? maxLength : Infinity]
}

// Free text in the standard; these words mean it everywhere we looked.
const isSecret = (classification: string | undefined) =>
  classification !== undefined && /^(restricted|confidential|sensitive|pii|secret)$/i.test(classification)
