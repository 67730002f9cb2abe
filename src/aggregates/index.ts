import { bins } from './bins.js'
import { combinations } from './combinations.js'
import { counts } from './counts.js'
import { distinct } from './distinct.js'
import { extent } from './extent.js'
import { frequencies } from './frequencies.js'
import { missing } from './missing.js'
import { quantiles } from './quantiles.js'
import { repeats } from './repeats.js'

/** Every aggregate by name; the laws of aggregates are tested over this list. */
export const aggregates = { bins, combinations, counts, distinct, extent, frequencies, missing, quantiles, repeats }
