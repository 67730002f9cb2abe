import { weekHours } from '../aggregates/weekHours.js'
import { hourOfDay } from './hourOfDay.js'
import type { Operand } from '../sql/operand.js'
import type { Data } from './data.js'
import { gap } from './gap.js'
import { gapsBetween } from './gapsBetween.js'
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
  count(): Promise<TimeProfile | undefined>
}

/** The profile of times, in two scans. */
export async function learnTime(data: Data, time: Operand, bins: number): Promise<TimeOutline> {
  const [span, gaps] = await Promise.all([
    spanOf(data, time),
    learnNumeric(data, gap, { bins, of: gapsBetween(timesOfWholeWeeks(time)) }),
  ])
  return {
    async count() {
      if (span === undefined) return undefined
      const { weeks, afterHour } = wholeWeeks(span.first, span.last)
      if (weeks === 0) return span
      const [hours, gapProfile] = await Promise.all([
        stateOf(data.where(whenAfter(time, afterHour)), weekHours(time)),
        gaps.count([]),
      ])
      return {
        ...span,
        weeks: {
          ...(time.type === 'date' ? {} : { hourOfDay: hourOfDay(hours) }),
          weekday: weekday(hours),
          gap: gapProfile,
        },
      }
    },
  }
}
