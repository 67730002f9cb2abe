import type { ConceptFinding, ConceptTest } from '../../src/math/concept/conceptTest.js'
import { normalInterval } from '../../src/math/normalInterval.js'
import type { ConceptDrift } from '../../src/profiles/concept/conceptDrift.js'
import { counted as countedText } from '../../src/verdicts/counted.js'
import { factOf } from '../../src/verdicts/factOf.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import { formatShare } from '../../src/verdicts/formatShare.js'
import type { Fact, Verdict } from '../../src/verdicts/verdict.js'
import { conditionOfPath } from './conditionOfPath.js'
import { conceptSplits } from './conceptSplits.js'
import type { ConceptSplit } from './conceptSplits.js'
import { regionText } from './regionText.js'

interface Told {
  readonly target: string
  /** Whether no class may be named. */
  readonly isHidden: boolean
  readonly falseAlarmRate: number
  readonly counted: string
}

/** So many times the change that matters must be seen over all rows, or nothing is said. */
const seen = 5
/** Looks that a message names. */
const mostNamed = 5

/** A test of concept drift as a verdict. Received is the concept's part of the change of the mean, of several classes the largest. */
export function conceptVerdict(drift: ConceptDrift, told: Told): Omit<Verdict, 'expected'> {
  const { sampled, columns, leftOut, minChange, test } = drift
  const facts = {
    sampled: { ...sampled },
    leftOut: Object.fromEntries(leftOut),
    minChange,
    falseAlarmRate: told.falseAlarmRate,
  }
  const about = {
    counted: `${told.counted}; looked at ${formatNumber(sampled.current)} and ${countedText(sampled.reference, 'row')}`,
    columns,
  }
  const left = [...leftOut].map(([name, reason]) => `${name} (${reason})`)
  const notes =
    left.length === 0
      ? []
      : [`left out: ${left.slice(0, 10).join(', ')}${left.length > 10 ? ` and ${left.length - 10} more` : ''}`]
  const splits = conceptSplits(drift, told)
  if (test === undefined)
    return {
      outcome: 'inconclusive',
      ...about,
      received: null,
      shown: 'fewer than 50 labelled rows of a side',
      facts,
      details: notes,
    }
  const alarms = test.findings.filter(({ pValue, isMaterial }) => isMaterial && pValue <= told.falseAlarmRate)
  const isBlind = alarms.length === 0 && !(test.smallest <= seen * minChange)
  const [largest] = splits.toSorted((a, b) => Math.abs(b.concept) - Math.abs(a.concept))
  const { low, high } = normalInterval(largest?.concept ?? 0, (largest?.standardError ?? 0) ** 2)
  const named = alarms.slice(0, mostNamed)
  return {
    outcome: alarms.length > 0 ? 'fail' : isBlind ? 'inconclusive' : 'pass',
    ...about,
    columns: columnsOf(alarms, drift) ?? columns,
    received: largest === undefined ? null : factOf(largest.concept),
    ...(largest !== undefined && Number.isFinite(largest.standardError) ? { interval: [low, high] as const } : {}),
    shown: largest === undefined ? 'nothing' : largest.text,
    facts: {
      ...facts,
      outcomes: splits.map(({ name, reference, current, concept, inputs }) => ({
        outcome: name,
        reference: factOf(reference),
        current: factOf(current),
        concept: factOf(concept),
        inputs: factOf(inputs),
      })),
      smallest: factOf(test.smallest),
      overlap: factOf(test.overlap),
      alarms: alarms.map((finding) => factsOf(finding, drift, splits)),
    },
    details: [
      ...(alarms.length > 0 ? regionText(drift, splits, told) : []),
      ...named.map((finding) => `${lookText(finding, drift, splits)}, p = ${formatNumber(finding.pValue, 2)}`),
      ...splits.filter((split) => split !== largest).map(({ text }) => text),
      ...(isBlind ? blindTexts(test, drift) : []),
      ...notes,
    ],
  }
}

function blindTexts({ smallest, overlap }: ConceptTest, { outcomes }: ConceptDrift): readonly string[] {
  const isShare = outcomes[0]?.className !== undefined
  const size = isShare && smallest < 1 ? formatShare(smallest) : formatNumber(smallest, 2)
  return [
    `The rows are too few to tell: over all of them no change below ${size} would be found with 80 % power.`,
    ...(overlap < 0.2
      ? ['The inputs of the two hardly overlap: name fewer { columns }, without those that tell when a row was made.']
      : []),
  ]
}

/** What an alarm is about, where that is single columns. */
function columnsOf(alarms: readonly ConceptFinding[], { features }: ConceptDrift): readonly string[] | undefined {
  const places = alarms.flatMap(({ feature, region }) => [
    ...(feature === undefined ? [] : [feature]),
    ...(region?.path ?? []).map((step) => step.feature),
  ])
  const names = places.map((place) => features[place]?.column.name ?? '')
  return names.length === 0 ? undefined : [...new Set(names)]
}

/** A look in words, with how large the change is that it found. */
function lookText(
  { look, outcome, feature, region, size }: ConceptFinding,
  { features, outcomes }: ConceptDrift,
  splits: readonly ConceptSplit[],
): string {
  const name = splits[outcome ?? 0]?.name ?? ''
  const isShare = outcomes[outcome ?? 0]?.className !== undefined
  const amount = isShare ? formatShare(Math.abs(size)) : formatNumber(Math.abs(size), 3)
  const signed = `${size < 0 ? '−' : '+'}${amount}`
  switch (look) {
    case 'all':
      return `${name} ${signed} over all rows that hold the same`
    case 'expected':
      return `${name} by ${amount} on average, ${size < 0 ? 'less' : 'more'} where more was expected`
    case 'feature':
      return `${name} by ${amount} on average with ${features[feature ?? 0]?.column.name ?? ''}`
    case 'search':
      return `${name} by ${amount} in a part of the rows, found on one half and seen on the other`
    case 'region':
      return `${name} ${signed} for ${conditionOfPath(region?.path ?? [], features)}`
    case 'regions':
      return `${name} by ${amount} on average over the leaves of a tree`
    case 'loss':
      return `squared error of what was expected ${size < 0 ? '−' : '+'}${formatShare(Math.abs(size))}`
  }
}

function factsOf(
  { look, outcome, feature, region, size, pValue }: ConceptFinding,
  { features }: ConceptDrift,
  splits: readonly ConceptSplit[],
): Fact {
  return {
    look,
    size: factOf(size),
    pValue,
    ...(outcome === undefined ? {} : { outcome: splits[outcome]?.name ?? '' }),
    ...(feature === undefined ? {} : { column: features[feature]?.column.name ?? '' }),
    ...(region === undefined ? {} : { condition: conditionOfPath(region.path, features) }),
  }
}
