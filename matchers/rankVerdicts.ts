import { formatFact } from '../src/verdicts/formatFact.js'
import type { Outcome, Verdict } from '../src/verdicts/verdict.js'

const rank: Readonly<Record<Outcome, number>> = { error: 0, fail: 1, inconclusive: 2, pass: 3 }
const mostTold = 10

/** Verdicts on several things that one assertion judges, worst first. */
export interface Ranked<Item> {
  readonly sorted: readonly Item[]
  /** Those that do not pass. */
  readonly wrong: readonly Item[]
  /** The worst, and firm when any that is wrong is. */
  readonly verdict: Verdict
  /** What the worst received, for people. */
  readonly shown: string
  /** What is wrong, under the name of each. */
  readonly lines: (nameOf: (item: Item) => string, noun: string) => readonly string[]
}

/** Ranks verdicts: by outcome, and of those that fail the one first that is furthest from what was expected. There is one at least. */
export function rankVerdicts<Item>(items: readonly Item[], verdictOf: (item: Item) => Verdict): Ranked<Item> {
  const sorted = items.toSorted((one, other) => {
    const [a, b] = [verdictOf(one), verdictOf(other)]
    return rank[a.outcome] - rank[b.outcome] || size(b) - size(a)
  })
  const [worst] = sorted
  if (worst === undefined) throw new TypeError('there are no verdicts to rank')
  const verdict = verdictOf(worst)
  const wrong = sorted.filter((item) => verdictOf(item).outcome !== 'pass')
  const isFirm = wrong.some((item) => verdictOf(item).firm)
  return {
    sorted,
    wrong,
    verdict: { ...verdict, ...(isFirm ? { firm: true } : {}) },
    shown: shownOf(verdict),
    lines: (nameOf, noun) => [
      ...wrong.slice(0, mostTold).flatMap((item) => told(nameOf(item), verdictOf(item))),
      ...(wrong.length > mostTold ? [`and ${wrong.length - mostTold} more ${noun}s`] : []),
    ],
  }
}

/** Where a verdict does not say how far from right it is, a larger number is worse: shares of wrong rows are the common case. */
function size({ beyond, received }: Verdict): number {
  return beyond ?? (typeof received === 'number' ? received : 0)
}

function shownOf({ shown, received = null }: Verdict): string {
  return shown ?? formatFact(received)
}

function told(name: string, verdict: Verdict): readonly string[] {
  const { counted: counts, details = [] } = verdict
  const first = verdict.received === undefined ? [] : [shownOf(verdict), ...(counts === undefined ? [] : [counts])]
  const [head = '', ...more] = first.length === 0 ? details : [first.join('; '), ...details]
  return [`${name}: ${head}`, ...more.map((line) => `  ${line}`)]
}
