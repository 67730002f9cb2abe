import { aggregate, call } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Aggregate } from './aggregate.js'

/** Rows by the hour of the week in UTC: 0 is Monday from midnight to one, 167 the last hour of Sunday. Null is no time. */
export function weekHours(of: Operand): Aggregate<readonly number[]> {
  const time = operand(of)
  const hour = of.type === 'date' ? {} : { hour: call('hourOfDay', time) }
  return {
    key: keyOf('weekHours', of.type, time),
    selection: {
      kind: 'groups',
      by: { weekday: call('weekday', time), ...hour },
      cells: { count: aggregate('count', time) },
      order: [],
    },
    read: (rows) => {
      const counts = new Array<number>(168).fill(0)
      for (const row of rows) {
        const weekday = numberFrom(row['weekday'])
        if (weekday !== undefined)
          counts[(weekday - 1) * 24 + (numberFrom(row['hour']) ?? 0)] = numberFrom(row['count']) ?? 0
      }
      return counts
    },
    merge: (a, b) => a.map((count, index) => count + (b[index] ?? 0)),
  }
}
