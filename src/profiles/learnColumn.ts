import { categories } from '../aggregates/categories.js'
import { sum } from '../math/sum.js'
import type { CategoricalProfile } from '../metrics/drift/categoricalProfile.js'
import { call, either, literal } from '../sql/build.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Column } from '../sql/schema.js'
import { characters } from './characters.js'
import { chosenKind } from './chosenKind.js'
import type { Candidates, ColumnOutline } from './columnOutline.js'
import type { Data } from './data.js'
import { kindOfString } from './kindOfString.js'
import { learnCategorical } from './learnCategorical.js'
import { learnIntegers } from './learnIntegers.js'
import type { IntegerProfile } from './learnIntegers.js'
import type { Learning } from './learning.js'
import { learnNumeric } from './learnNumeric.js'
import { learnTime } from './learnTime.js'
import { lengthOf } from './lengthOf.js'
import { likelyNames } from './likelyNames.js'
import { missingOf } from './missingOf.js'
import type { ColumnKind, ColumnProfile, TimeProfile } from './profile.js'
import { stateOf } from './stateOf.js'
import { withoutSpecials } from './withoutSpecials.js'

/** Profiles a column in two scans: what it is and where its values lie, then how many lie there. */
export async function learnColumn(data: Data, column: Column, learning: Learning): Promise<ColumnOutline> {
  const kind = chosenKind(column, data, learning)
  const about = { data, column, values: withoutSpecials(column, learning.specials), learning }
  const [{ rows, parts }, outline] = await Promise.all([missingOf(data, column, learning.specials), learn(about, kind)])
  const facts = { type: column.type, ...(column.untyped === true ? { untyped: column.untyped } : {}), missing: parts }
  const { draft, count } = outline(rows)
  return { draft: { ...facts, ...draft }, count: async (also) => ({ ...facts, ...(await count(also)) }) }
}

interface About {
  readonly data: Data
  readonly column: Column
  readonly values: Operand
  readonly learning: Learning
}

/** What a column holds beside what it lacks. */
type Held = Omit<ColumnProfile, 'type' | 'untyped' | 'missing'>

interface Outline {
  readonly draft: Held
  readonly count: (also: Candidates) => Promise<Held>
}

/** Some kinds depend on how many rows there are. */
type Outlined = (rows: number) => Outline

function learn(about: About, kind: ColumnKind | undefined): Promise<Outlined> | Outlined {
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
      return () => known({ kind })
    case undefined:
      return about.column.type === 'integer' ? learnWholeNumbers(about) : learnStrings(about)
  }
}

function known(held: Held): Outline {
  return { draft: held, count: () => Promise.resolve(held) }
}

async function learnNumbers({ data, values, learning }: About): Promise<Outlined> {
  const { draft, count } = await learnNumeric(data, values, learning)
  const kind = 'numeric'
  return (rows) => ({
    draft: { kind, values: draft },
    count: async (also) => ({ kind, values: await count(also.values ?? [], rows) }),
  })
}

async function learnCategories({ data, values }: About): Promise<Outlined> {
  const learnt = await learnCategorical(data, values)
  return () => known({ kind: 'categorical', values: learnt })
}

async function learnWholeNumbers({ data, values, learning }: About): Promise<Outlined> {
  const outlined = await learnIntegers(data, values, learning)
  return (rows) => {
    const { draft, count } = outlined(rows)
    return { draft, count: (also) => count(also.values ?? []) }
  }
}

async function learnStrings(about: About): Promise<Outlined> {
  const [learnt, text] = await Promise.all([learnCategorical(about.data, about.values), learnText(about)])
  const distinct = learnt.others > 0 ? Infinity : learnt.categories.length
  return (rows) =>
    kindOfString(rows, distinct) === 'text' ? text(rows) : known({ kind: 'categorical', values: learnt })
}

async function learnText({ data, values, learning }: About): Promise<Outlined> {
  const [outlined, sampled] = await Promise.all([
    learnIntegers(data, lengthOf(values), learning),
    learning.edgeSample === undefined ? none : sampleCharacters(data, values, learning.edgeSample),
  ])
  const held = (length: IntegerProfile, kinds: CategoricalProfile): Held => ({
    kind: 'text',
    ...(length.values === undefined ? {} : { length: length.values }),
    characters: kinds,
  })
  return (rows) => {
    const { draft, count } = outlined(rows)
    return {
      draft: held(draft, sampled),
      count: async (also) => {
        const likely = characters.of(values, likelyNames(sampled))
        const kinds = learnCategorical(data, likely, { nameOf: characters.name, counted: values })
        return held(await count(also.length ?? []), await kinds)
      },
    }
  }
}

const none: CategoricalProfile = { kind: 'categorical', values: 0, categories: [], others: 0, rare: 0 }

/** What to expect, to be counted then: of a sixteenth of the texts in a sample. */
async function sampleCharacters(data: Data, text: Operand, sample: number): Promise<CategoricalProfile> {
  const { type, expression } = characters.of(text)
  const isTaken = call('less', call('hash', operand(text)), literal(2 ** 28))
  const taken = { type, expression: either(isTaken, expression) }
  const { others } = await stateOf(data, categories(taken, [], 4, { sample }))
  const named = others.map(([mask, count]) => [characters.name(mask), count] as const)
  return { ...none, values: sum(named.map(([, count]) => count)), categories: named }
}

async function learnTimes({ data, values, learning }: About): Promise<Outlined> {
  const { draft, count } = await learnTime(data, values, learning)
  const held = (time: TimeProfile | undefined): Held => ({ kind: 'time', ...(time === undefined ? {} : { time }) })
  return () => ({ draft: held(draft), count: async () => held(await count()) })
}
