import type { ColumnRule, Limits } from '../datasets/schema/columnRule.js'
import type { Contract, ContractObject, QualityCheck } from './contract.js'

/** One difference of two contracts, as a person would say it. */
export interface ContractChange {
  readonly object: string
  readonly column?: string
  /** Data that kept the old contract may break the new one, or a reader of the old one meets what it never expected. */
  readonly breaking: boolean
  readonly text: string
}

/**
 * What changed from one contract to the next, breaking changes first.
 *
 * A contract binds its producer and promises to its readers. So taking away a column, loosening a promise (nulls where there
 * were none, a wider range, a new category) breaks readers; adding a column or tightening a promise does not.
 */
export function diffContracts(before: Contract, after: Contract): ContractChange[] {
  const changes = pairs(byName(before.objects), byName(after.objects)).flatMap(
    ([name, old, next]): ContractChange[] => {
      if (next === undefined) return [{ object: name, breaking: true, text: 'is no longer promised' }]
      if (old === undefined) return [{ object: name, breaking: false, text: 'is new' }]
      return diffObjects(name, old, next)
    },
  )
  return changes.toSorted((a, b) => Number(b.breaking) - Number(a.breaking))
}

function diffObjects(object: string, before: ContractObject, after: ContractObject): ContractChange[] {
  const columns = pairs(before.columns, after.columns).flatMap(([column, old, next]): ContractChange[] => {
    if (next === undefined) return [{ object, column, breaking: true, text: 'is no longer promised' }]
    if (old === undefined) return [{ object, column, breaking: false, text: `is new (${next.type})` }]
    return diffRules(old, next).map((change) => ({ object, column, ...change }))
  })
  return [...columns, ...diffChecks(object, before.checks, after.checks)]
}

type Change = Pick<ContractChange, 'breaking' | 'text'>

function diffRules(before: ColumnRule, after: ColumnRule): Change[] {
  return [
    ...(before.type === after.type ? [] : [{ breaking: true, text: `type ${before.type} → ${after.type}` }]),
    ...promise('nulls', nullShare(before), nullShare(after), (old, next) => next > old, nullWords),
    ...(before.optional !== true && after.optional === true ? [{ breaking: true, text: 'may now be absent' }] : []),
    ...(before.optional === true && after.optional !== true ? [{ breaking: false, text: 'is now always there' }] : []),
    ...limitChanges(before.limits ?? {}, after.limits ?? {}),
    ...valueChanges(before.values, after.values),
    ...dropped('unique', before.unique, after.unique),
    ...dropped('primary key', before.primaryKey, after.primaryKey),
    ...dropped('sorted', before.sorted, after.sorted),
    ...replaced('pattern', before.matching, after.matching),
    ...replaced('format', before.like, after.like),
    ...replaced('freshness', before.fresh, after.fresh),
    ...replaced('length', before.length?.join('–'), after.length?.join('–')),
    ...replaced('multiple of', before.multipleOf, after.multipleOf),
  ]
}

const nullShare = ({ nullable }: ColumnRule) => (nullable === undefined ? 0 : nullable === true ? Infinity : nullable)
const nullWords = (share: number) => (share === 0 ? 'none' : share === Infinity ? 'any' : `below ${share * 100} %`)

function promise<Value>(
  what: string,
  before: Value,
  after: Value,
  isLooser: (before: Value, after: Value) => boolean,
  words: (value: Value) => string,
): Change[] {
  if (before === after) return []
  return [{ breaking: isLooser(before, after), text: `${what} ${words(before)} → ${words(after)}` }]
}

function limitChanges(before: Limits, after: Limits): Change[] {
  const sides = [
    ['minimum', (old: number | bigint | string | Date, next: typeof old) => next < old],
    ['exclusiveMinimum', (old: number | bigint | string | Date, next: typeof old) => next < old],
    ['maximum', (old: number | bigint | string | Date, next: typeof old) => next > old],
    ['exclusiveMaximum', (old: number | bigint | string | Date, next: typeof old) => next > old],
  ] as const
  return sides.flatMap(([side, isWider]): Change[] => {
    const [old, next] = [before[side], after[side]]
    if (String(old) === String(next)) return []
    const breaking = old !== undefined && (next === undefined || isWider(old, next))
    return [{ breaking, text: `${side} ${String(old ?? 'none')} → ${String(next ?? 'none')}` }]
  })
}

function valueChanges(before: ColumnRule['values'], after: ColumnRule['values']): Change[] {
  if (before === undefined) return after === undefined ? [] : [{ breaking: false, text: 'values are now a closed set' }]
  if (after === undefined) return [{ breaking: true, text: 'values are no longer a closed set' }]
  const added = after.filter((value) => !before.includes(value))
  const gone = before.filter((value) => !after.includes(value))
  return [
    ...(added.length === 0 ? [] : [{ breaking: true, text: `new values ${added.join(', ')}` }]),
    ...(gone.length === 0 ? [] : [{ breaking: false, text: `values ${gone.join(', ')} no longer occur` }]),
  ]
}

const dropped = (what: string, before = false, after = false): Change[] =>
  before === after ? [] : [{ breaking: before, text: before ? `is no longer ${what}` : `is now ${what}` }]

const replaced = (what: string, before: string | number | undefined, after: typeof before): Change[] =>
  before === after
    ? []
    : [{ breaking: before !== undefined, text: `${what} ${String(before ?? 'none')} → ${String(after ?? 'none')}` }]

function diffChecks(object: string, before: readonly QualityCheck[], after: readonly QualityCheck[]): ContractChange[] {
  const [old, next] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  const change = (check: QualityCheck, breaking: boolean): ContractChange => ({
    object,
    ...(check.column === undefined ? {} : { column: check.column }),
    breaking,
    text: `rule ${breaking ? 'dropped' : 'added'}: ${check.name ?? keyOf({ ...check, column: '' })}`,
  })
  return [
    ...before.filter((check) => !next.has(keyOf(check))).map((check) => change(check, true)),
    ...after.filter((check) => !old.has(keyOf(check))).map((check) => change(check, false)),
  ]
}

function keyOf({ column, measure, must }: QualityCheck): string {
  const { kind, ...what } = measure
  return [
    column ?? '',
    kind,
    JSON.stringify(what),
    ...must.map(({ operator, value }) => `${operator} ${String(value)}`),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

const byName = (objects: readonly ContractObject[]) =>
  Object.fromEntries(objects.map((object) => [object.name, object]))

/** Values of two records side by side, in the order of the first and then of the second. */
function pairs<Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): [name: string, before: Value | undefined, after: Value | undefined][] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].map((name) => [name, before[name], after[name]])
}
