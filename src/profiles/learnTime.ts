import { weekHours } from '../aggregates/weekHours.js'
import type { Operand } from '../sql/operand.js'
import type { Data } from './data.js'
import { gap } from './gap.js'
import { gapsBetween } from './gapsBetween.js'
import { hourOfDay } from './hourOfDay.js'
import type { Learning } from './learning.js'
import { learnNumeric } from './learnNumeric.js'
import type { TimeProfile } from './profile.js'
import { spanOf } from './spanOf.js'
import { stateOf } from './stateOf.js'
import { timesOfWholeWeeks } from './timesOfWholeWeeks.js'
import { weekday } from './weekday.js'
import { whenAfter } from './whenAfter.js'
import { wholeWeeks } from './wholeWeeks.js'

/** What a first scan found of a column of times; the second counts. */
export interface TimeOutline {
  /** Nothing where there is no time. */
  readonly draft?: TimeProfile
  readonly count: () => Promise<TimeProfile | undefined>
}

/** The profile of times, in two scans. */
export async function learnTime(data: Data, time: Operand, learning: Learning): Promise<TimeOutline> {
  const [span, gaps] = await Promise.all([
    spanOf(data, time),
    learnNumeric(data, gap, learning, gapsBetween(timesOfWholeWeeks(time))),
  ])
  if (span === undefined) return { count: () => Promise.resolve(undefined) }
  const { weeks, afterHour } = wholeWeeks(span.first, span.last)
  if (weeks === 0) return { draft: span, count: () => Promise.resolve(span) }
  const hoursFrom = (hours: readonly number[]) => ({
    ...(time.type === 'date' ? {} : { hourOfDay: hourOfDay(hours) }),
    weekday: weekday(hours),
  })
  return {
    draft: { ...span, weeks: { ...hoursFrom([]), gap: gaps.draft } },
    async count() {
      const [hours, gapProfile] = await Promise.all([
        stateOf(data.where(whenAfter(time, afterHour)), weekHours(time)),
        gaps.count([]),
      ])
      return { ...span, weeks: { ...hoursFrom(hours), gap: gapProfile } }
    },
  }
}
