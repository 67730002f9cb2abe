import { aggregate, call, columnOf, only } from '../sql/build.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import type { Aggregate } from './aggregate.js'

/** What of one dataset stands in another; of rows that are groups, `rows` of them, `found` where they have a partner. */
export interface Partners {
  readonly rows: number
  /** Rows whose group has a partner. */
  readonly withPartner: number
  /** Different combinations of values, and those of them with a partner. */
  readonly groups: number
  readonly groupsWithPartner: number
}

/** Counts over a join of groups, whose columns are called `rows` and `found`. */
export const partners: Aggregate<Partners> = {
  key: 'partners',
  selection: {
    kind: 'cells',
    cells: {
      rows: aggregate('sum', columnOf('rows')),
      withPartner: only(call('isNotNull', columnOf('found')), aggregate('sum', columnOf('rows'))),
      groups: aggregate('count'),
      groupsWithPartner: aggregate('count', columnOf('found')),
    },
  },
  read: ([row]) =>
    mapRecord(
      { rows: 0, withPartner: 0, groups: 0, groupsWithPartner: 0 },
      (none, name) => numberFrom(row?.[name]) ?? none,
    ),
}
