import type { Verdict } from '../../src/verdicts/verdict.js'
import type { Subject } from '../subject.js'

/** One promise of a schema or a contract, to be judged by itself. */
export interface Clause {
  /** Absent: about the whole data. */
  readonly column?: string
  /** As the contract calls it. */
  readonly name?: string
  readonly severity: 'error' | 'warn'
  /** About values: of nothing but nulls there is nothing to say. */
  readonly ofValues?: boolean
  judge(subject: Subject): Promise<Verdict>
}
