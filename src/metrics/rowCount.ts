import { counts } from '../aggregates/counts.js'
import { aggregate } from '../sql/build.js'
import { metric } from './metric.js'

/** How many rows there are. */
export const rowCount = metric('rowCount', [counts({ rows: aggregate('count') })], ({ rows }) => rows)
