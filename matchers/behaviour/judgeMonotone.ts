import { Misuse } from '../../src/sql/misuse.js'
import type { Column } from '../../src/sql/schema.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import { columnText } from '../columnText.js'
import type { Subject } from '../subject.js'
import { judgeBehaviour } from './judgeBehaviour.js'
import type { MonotoneOptions } from './monotoneOptions.js'
import { numberOf } from './numberOf.js'
import { raise } from './raise.js'

/** Judges whether a model's number goes one way, or stays, when a column rises and all others stay. @param way  1 up, -1 down */
export async function judgeMonotone(
  subject: Subject,
  column: Column,
  way: 1 | -1,
  options: MonotoneOptions,
): Promise<Verdict> {
  const { within = 0, class: wanted } = options
  return judgeBehaviour(subject, options, (model, domains) => {
    if (!['integer', 'number', 'decimal', 'date', 'timestamp'].includes(column.type))
      throw new Misuse(`${columnText(column)} is no number and no time, and cannot rise`)
    const domain = domains[column.name]
    if (domain === undefined) throw new Misuse(`the model does not read ${column.name}`)
    const scale = numberOf(model, wanted)
    const allowed = within === 0 ? '' : `, by more than ${formatNumber(within, 17)}`
    return {
      phrase: `no ${way === 1 ? 'lower' : 'higher'} ${scale.noun} when ${column.name} rises${allowed}`,
      change: raise(column, domain),
      scale,
      keeps: ([before], [after]) => way * (Number(after) - Number(before)) >= -within,
    }
  })
}
