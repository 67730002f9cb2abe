import type * as FastCheck from 'fast-check'
import type { Bound, ColumnRule, Limits } from '../../src/datasets/schema/columnRule.js'
import { nextDown } from '../../src/math/nextDown.js'
import { knownPatterns } from '../../src/sql/knownPatterns.js'
import { Misuse } from '../../src/sql/misuse.js'
import { moment } from '../../src/sql/moment.js'
import { print } from '../print.js'
import type { Domain, Grid, Numbers, Values } from './domain.js'

/** What a rule allows in a column, but for what it says of several rows together. */
export function ruleDomain(fc: typeof FastCheck, name: string, rule: ColumnRule): Domain {
  const values = valuesOf(fc, name, rule)
  return { values, others: rule.nullable === undefined ? [] : [null] }
}

function valuesOf(fc: typeof FastCheck, name: string, rule: ColumnRule): Values {
  const { type, values, limits, multipleOf } = rule
  if (values !== undefined) return { kind: 'oneOf', of: values }
  switch (type) {
    case 'boolean':
      return { kind: 'oneOf', of: [false, true] }
    case 'integer':
      return onGrid(limits, wholeGrid(multipleOf ?? 1), name)
    case 'decimal':
      return onGrid(limits, wholeGrid(multipleOf ?? 0.01), name)
    case 'number':
      return multipleOf === undefined ? doubles(limits, name) : onGrid(limits, wholeGrid(multipleOf), name)
    case 'date':
      return times(limits, day, name)
    case 'timestamp':
      return times(limits, 1000, name)
    case 'string':
      return textsOf(fc, name, rule)
    case 'time':
    case 'interval':
    case 'binary':
    case 'list':
    case 'struct':
    case 'other':
      throw new Misuse(`toHandle cannot make values of the column ${name}, which are of type ${type}`)
  }
}

const day = 86_400_000
/** Where a rule sets no limit. */
const widest = 1e9
const earliest = Date.UTC(2000)
const latest = Date.UTC(2040)

/** A step that is a part of one, as so many to one: 0.01 is no double, 100 is. */
function wholeGrid(step: number): Grid {
  const perUnit = Math.round(1 / step)
  return step < 1 && Math.abs(perUnit * step - 1) < 1e-9 ? { every: 1, perUnit } : { every: step, perUnit: 1 }
}

function onGrid(limits: Limits | undefined, grid: Grid, name: string): Numbers {
  const step = grid.every / grid.perUnit
  const [low, high] = ends(limits, -widest, widest, Number)
  const minimum = Math.ceil(low.value / step - 1e-9) * step
  const maximum = Math.floor(high.value / step + 1e-9) * step
  const numbers = {
    minimum: low.isExcluded && minimum <= low.value ? minimum + step : minimum,
    maximum: high.isExcluded && maximum >= high.value ? maximum - step : maximum,
  }
  return { kind: 'numbers', ...filled(numbers, name), grid }
}

function doubles(limits: Limits | undefined, name: string): Numbers {
  const [low, high] = ends(limits, -widest, widest, Number)
  const minimum = low.isExcluded ? -nextDown(-low.value) : low.value
  const maximum = high.isExcluded ? nextDown(high.value) : high.value
  return { kind: 'numbers', ...filled({ minimum, maximum }, name) }
}

function times(limits: Limits | undefined, every: number, name: string): Values {
  const read = (bound: Bound): number => Number((moment(bound)?.microseconds ?? 0n) / 1000n)
  const [low, high] = ends(limits, earliest, latest, read)
  const minimum = Math.ceil(low.value / every + (low.isExcluded ? 1e-9 : 0)) * every
  const maximum = Math.floor(high.value / every - (high.isExcluded ? 1e-9 : 0)) * every
  return { kind: 'times', ...filled({ minimum, maximum }, name), every }
}

interface End {
  readonly value: number
  readonly isExcluded: boolean
}

/** An end that is missing lies far away, and on the right side of the other one. */
function ends(
  { minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Limits = {},
  least: number,
  most: number,
  read: (bound: Bound) => number,
): readonly [low: End, high: End] {
  const end = (included: Bound | undefined, excluded: Bound | undefined): End | undefined => {
    const bound = excluded ?? included
    return bound === undefined ? undefined : { value: read(bound), isExcluded: excluded !== undefined }
  }
  const [low, high] = [end(minimum, exclusiveMinimum), end(maximum, exclusiveMaximum)]
  const beyond = most - least
  return [
    low ?? { value: high === undefined || high.value > least ? least : high.value - beyond, isExcluded: false },
    high ?? { value: low === undefined || low.value < most ? most : low.value + beyond, isExcluded: false },
  ]
}

function filled<Ends extends { readonly minimum: number; readonly maximum: number }>(range: Ends, name: string): Ends {
  if (range.minimum <= range.maximum) return range
  throw new Misuse(`nothing lies within the limits of the column ${name}`)
}

function textsOf(fc: typeof FastCheck, name: string, { matching, like, length }: ColumnRule): Values {
  const known = Object.entries(knownPatterns).find(([pattern]) => pattern === like)?.[1]
  const source = known === undefined ? matching : `^(?:${known})$`
  const [minimum, maximum] = length ?? [0, Infinity]
  if (source === undefined) return { kind: 'texts', length: [minimum, Math.min(maximum, minimum + 20)] }
  const fitting = matchingTexts(fc, source, name).filter((text) => {
    const size = Array.from(text).length
    return size >= minimum && size <= maximum
  })
  if (fitting.length > 0) return { kind: 'oneOf', of: fitting }
  throw new Misuse(`no text that was made by the pattern of the column ${name} has its length`)
}

/** A pattern of RE2 that JavaScript reads too. */
function matchingTexts(fc: typeof FastCheck, source: string, name: string): readonly string[] {
  try {
    const texts = fc.sample(fc.stringMatching(new RegExp(source, 'u')), { seed: 42, numRuns: 300 })
    return [...new Set(texts)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  } catch {
    throw new Misuse(`toHandle cannot make texts of the pattern ${print(source)} of the column ${name}; give it values`)
  }
}
