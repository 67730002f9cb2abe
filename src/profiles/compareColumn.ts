import { categoricalEvidence } from '../metrics/drift/categoricalEvidence.js'
import type { Evidence } from '../metrics/drift/evidence.js'
import { numericEvidence } from '../metrics/drift/numericEvidence.js'
import type { Exact, ValueCount } from '../metrics/drift/numericProfile.js'
import { call } from '../sql/build.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import { characters } from './characters.js'
import type { ColumnReference } from './columnReference.js'
import type { ComparedColumn } from './comparedColumn.js'
import { compareTimes } from './compareTimes.js'
import { countCategories } from './countCategories.js'
import { countsAt } from './countsAt.js'
import type { Data } from './data.js'
import { learnCategorical } from './learnCategorical.js'
import { lengthOf } from './lengthOf.js'
import { likelyNames } from './likelyNames.js'
import type { Look } from './lookAt.js'
import { missingEvidence } from './missingEvidence.js'
import type { ColumnProfile } from './profile.js'

/** Counts a column of the current side by the parts of its reference: the second scan. */
export async function compareColumn(data: Data, reference: ColumnReference, look: Look): Promise<ComparedColumn> {
  const [compared, { parts }, profile, rows] = await Promise.all([
    compareValues(data, reference, look),
    look.countMissing(),
    reference.profile,
    reference.rows,
  ])
  const missing = missingEvidence(profile.missing, parts, rows)
  // Numbers that turned out to name rows are not compared.
  if (profile.kind === 'identifier') return { evidence: missing }
  const ranges = rangesOf(profile, look)
  return { ...compared, evidence: [...missing, ...compared.evidence], ...(ranges && { ranges }) }
}

function rangesOf({ values }: ColumnProfile, { range }: Look): ComparedColumn['ranges'] {
  if (values?.kind !== 'numeric' || range === undefined) return undefined
  const { minimum, maximum } = values
  return minimum === undefined || maximum === undefined
    ? undefined
    : { reference: { minimum, maximum }, current: range }
}

async function compareValues(data: Data, reference: ColumnReference, look: Look): Promise<ComparedColumn> {
  const { draft } = reference
  const { values, candidates, span } = look
  if (draft.values !== undefined) return compare(data, values, reference, 'values', candidates.values ?? [])
  if (draft.kind === 'text') {
    const [length, kinds] = await Promise.all([
      draft.length === undefined
        ? nothing
        : compare(data, lengthOf(values), reference, 'length', candidates.length ?? []),
      compareCharacters(data, values, reference),
    ])
    return { evidence: [...length.evidence, ...kinds] }
  }
  if (draft.time === undefined || span === undefined) return nothing
  return { evidence: await compareTimes(data, values, reference, span) }
}

/** So many different values are names of categories; more are values, which messages do not say. */
const mostNames = 100

const nothing: ComparedColumn = { evidence: [] }

async function compare(
  data: Data,
  of: Operand,
  { draft, profile, rows }: ColumnReference,
  part: 'values' | 'length',
  candidates: readonly Exact[],
): Promise<ComparedColumn> {
  const prefix = part === 'values' ? '' : 'length.'
  const where = draft[part]
  if (where?.kind === 'categorical') {
    const { others, ...current } = await countCategories(data, of, where)
    const areNames = where.categories.length + others.length <= mostNames && where.others === 0
    return {
      evidence: categoricalEvidence({ profile: where, current, rows: await rows, prefix }),
      ...(areNames && prefix === '' ? { newCategories: others } : {}),
    }
  }
  if (where?.minimum === undefined || where.maximum === undefined) return nothing
  const atoms = (where.atoms ?? []).map(([value]) => value)
  const exact = [where.minimum, where.maximum, ...atoms, ...candidates]
  // A column of nulls alone is taken for texts; compared with numbers it holds no number.
  const numbers: Operand = of.type === 'string' ? { type: 'number', expression: call('toDouble', operand(of)) } : of
  const current = await countsAt(data, numbers, { exact, edges: where.edges })
  const counted = candidates.map((value): ValueCount => [value, current.upTo(value) - current.below(value)])
  const { [part]: known } = await profile
  if (known?.kind !== 'numeric') return nothing
  return { evidence: numericEvidence({ profile: known, current, candidates: counted, rows: await rows, prefix }) }
}

async function compareCharacters(
  data: Data,
  text: Operand,
  { draft, profile, rows }: ColumnReference,
): Promise<readonly Evidence[]> {
  const now = await learnCategorical(data, characters.of(text, likelyNames(draft.characters)), {
    nameOf: characters.name,
    counted: text,
  })
  const { characters: known } = await profile
  const current = { values: now.values, counts: new Map(now.categories) }
  return known === undefined
    ? []
    : categoricalEvidence({ profile: known, current, rows: await rows, prefix: 'characters.' })
}
