import { categoricalEvidence } from '../metrics/drift/categoricalEvidence.js'
import type { CategoricalProfile } from '../metrics/drift/categoricalProfile.js'
import type { Evidence } from '../metrics/drift/evidence.js'
import { numericEvidence } from '../metrics/drift/numericEvidence.js'
import type { Exact, NumericProfile, ValueCount } from '../metrics/drift/numericProfile.js'
import type { Operand } from '../sql/operand.js'
import { characters } from './characters.js'
import type { ComparedColumn } from './comparedColumn.js'
import { compareTimes } from './compareTimes.js'
import { countCategories } from './countCategories.js'
import { countsAt } from './countsAt.js'
import type { Data } from './data.js'
import { learnCategorical } from './learnCategorical.js'
import { lengthOf } from './lengthOf.js'
import type { Look } from './lookAt.js'
import { missingEvidence } from './missingEvidence.js'
import type { ColumnProfile } from './profile.js'
import type { SideRows } from './sideRows.js'

/** Counts a column of the current side by the parts of its reference: the second scan. */
export async function compareColumn(
  data: Data,
  profile: ColumnProfile,
  look: Look,
  rows: SideRows,
): Promise<ComparedColumn> {
  const missing = missingEvidence(profile.missing, look.missing.parts, rows)
  const compared = await compareValues(data, profile, look, rows)
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

async function compareValues(
  data: Data,
  profile: ColumnProfile,
  { values, candidates, span }: Look,
  rows: SideRows,
): Promise<ComparedColumn> {
  if (profile.values !== undefined) return compare(data, values, profile.values, candidates.values ?? [], rows, '')
  if (profile.kind === 'text') {
    const [length, kinds] = await Promise.all([
      profile.length === undefined
        ? nothing
        : compare(data, lengthOf(values), profile.length, candidates.length ?? [], rows, 'length.'),
      profile.characters === undefined ? nothing : compareCharacters(data, values, profile.characters, rows),
    ])
    return { evidence: [...length.evidence, ...kinds.evidence] }
  }
  const evidence =
    profile.time === undefined || span === undefined ? [] : await compareTimes(data, values, profile.time, span, rows)
  return { evidence }
}

/** So many different values are names of categories; more are values, which messages do not say. */
const mostNames = 100

const nothing: ComparedColumn = { evidence: [] }

async function compare(
  data: Data,
  of: Operand,
  profile: NumericProfile | CategoricalProfile,
  candidates: readonly Exact[],
  rows: SideRows,
  prefix: string,
): Promise<ComparedColumn> {
  if (profile.kind === 'categorical') {
    const { others, ...current } = await countCategories(data, of, profile)
    const areNames = profile.categories.length + others.length <= mostNames && profile.others === 0
    return {
      evidence: categoricalEvidence({ profile, current, rows, prefix }),
      ...(areNames && prefix === '' ? { newCategories: others } : {}),
    }
  }
  if (profile.minimum === undefined || profile.maximum === undefined) return nothing
  const atoms = (profile.atoms ?? []).map(([value]) => value)
  const exact = [profile.minimum, profile.maximum, ...atoms, ...candidates]
  const current = await countsAt(data, of, { exact, edges: profile.edges })
  const counted = candidates.map((value): ValueCount => [value, current.upTo(value) - current.below(value)])
  return { evidence: numericEvidence({ profile, current, candidates: counted, rows, prefix }) }
}

async function compareCharacters(
  data: Data,
  text: Operand,
  profile: CategoricalProfile,
  rows: SideRows,
): Promise<{ readonly evidence: readonly Evidence[] }> {
  const { values, categories } = await learnCategorical(data, characters.of(text), { nameOf: characters.name })
  const current = { values, counts: new Map(categories) }
  return { evidence: categoricalEvidence({ profile, current, rows, prefix: 'characters.' }) }
}
