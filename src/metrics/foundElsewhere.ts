import { partners } from '../aggregates/partners.js'
import { metric } from './metric.js'

/** How many rows of one dataset have a partner in another: of a join of groups, with columns `rows` and `found`. */
export const foundElsewhere = metric('foundElsewhere', [partners], (found) => found)
