import type { Operand } from '../sql/operand.js'
import type { Column } from '../sql/schema.js'
import { characters } from './characters.js'
import { chosenKind } from './chosenKind.js'
import type { Candidates, ColumnOutline } from './columnOutline.js'
import type { Data } from './data.js'
import { kindOfString } from './kindOfString.js'
import { learnCategorical } from './learnCategorical.js'
import { learnIntegers } from './learnIntegers.js'
import type { Learning } from './learning.js'
import { learnNumeric } from './learnNumeric.js'
import { learnTime } from './learnTime.js'
import { lengthOf } from './lengthOf.js'
import { missingOf } from './missingOf.js'
import type { ColumnKind, ColumnProfile } from './profile.js'
import { withoutSpecials } from './withoutSpecials.js'

/** Profiles a column in two scans: what it is and where its values lie, then how many lie there. */
export async function learnColumn(data: Data, column: Column, learning: Learning): Promise<ColumnOutline> {
  const kind = chosenKind(column, data, learning)
  const about = { data, column, values: withoutSpecials(column, learning.specials), learning }
  const [{ rows, parts }, count] = await Promise.all([missingOf(data, column, learning.specials), learn(about, kind)])
  const facts = { type: column.type, ...(column.untyped === true ? { untyped: column.untyped } : {}), missing: parts }
  return { count: async (also) => ({ ...facts, ...(await count(rows, also)) }) }
}

interface About {
  readonly data: Data
  readonly column: Column
  readonly values: Operand
  readonly learning: Learning
}

/** The second scan, told what the first one found. */
type Count = (rows: number, also: Candidates) => Promise<Omit<ColumnProfile, 'type' | 'untyped' | 'missing'>>

function learn(about: About, kind: ColumnKind | undefined): Promise<Count> | Count {
  switch (kind) {
    case 'numeric':
      return learnNumbers(about)
    case 'categorical':
      return learnCategories(about)
    case 'text':
      return learnText(about)
    case 'time':
      return learnTimes(about)
    case 'identifier':
    case 'other':
    case 'uncompared':
      return () => Promise.resolve({ kind })
    case undefined:
      return about.column.type === 'integer' ? learnWholeNumbers(about) : learnStrings(about)
  }
}

async function learnNumbers({ data, values, learning }: About): Promise<Count> {
  const outline = await learnNumeric(data, values, learning)
  return async (rows, also) => ({ kind: 'numeric', values: await outline.count(also.values ?? [], rows) })
}

async function learnCategories({ data, values }: About): Promise<Count> {
  const categories = await learnCategorical(data, values)
  return () => Promise.resolve({ kind: 'categorical', values: categories })
}

async function learnWholeNumbers({ data, values, learning }: About): Promise<Count> {
  const outline = await learnIntegers(data, values, learning)
  return (rows, also) => outline.count(rows, also.values ?? [])
}

async function learnStrings(about: About): Promise<Count> {
  const [categories, countText] = await Promise.all([learnCategorical(about.data, about.values), learnText(about)])
  return async (rows, also) => {
    const distinct = categories.others > 0 ? Infinity : categories.categories.length
    return kindOfString(rows, distinct) === 'text' ? countText(rows, also) : { kind: 'categorical', values: categories }
  }
}

async function learnText({ data, values, learning }: About): Promise<Count> {
  const outline = await learnIntegers(data, lengthOf(values), learning)
  return async (rows, also) => {
    const [length, kinds] = await Promise.all([
      outline.count(rows, also.length ?? []),
      learnCategorical(data, characters.of(values), { nameOf: characters.name }),
    ])
    return { kind: 'text', ...(length.values === undefined ? {} : { length: length.values }), characters: kinds }
  }
}

async function learnTimes({ data, values, learning }: About): Promise<Count> {
  const outline = await learnTime(data, values, learning.bins)
  return async () => {
    const time = await outline.count()
    return { kind: 'time', ...(time === undefined ? {} : { time }) }
  }
}
