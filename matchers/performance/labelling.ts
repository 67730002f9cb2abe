import { rowCount } from '../../src/metrics/rowCount.js'
import { atLeast } from '../../src/verdicts/bound.js'
import { counted } from '../../src/verdicts/counted.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import { formatShare } from '../../src/verdicts/formatShare.js'
import type { Subject } from '../subject.js'
import type { Scoring } from './scoring.js'

interface Labelling {
  readonly rows: number
  readonly labelled: number
  /** `labelled 4,812 of 5,000 rows`. */
  readonly text: string
  /** Why nothing can be said, when too few rows are labelled. */
  readonly problem?: string
}

/** How many rows have a truth, and whether they are enough. */
export async function labelling({ labelled: subject, roles }: Scoring, all: Subject): Promise<Labelling> {
  const [rows, labelled] = await Promise.all([all.ask(rowCount), subject.ask(rowCount)])
  const { minLabelled = 0.5 } = roles
  const text = `labelled ${formatNumber(labelled)} of ${counted(rows, 'row')}`
  const isEnough = labelled > 0 && atLeast('', labelled / rows, minLabelled).outcome === 'pass'
  if (isEnough || rows === 0) return { rows, labelled, text }
  const problem = `Only ${formatNumber(labelled)} of ${counted(rows, 'row')} have a truth, and ${formatShare(minLabelled)} must (minLabelled).`
  return { rows, labelled, text, problem }
}
