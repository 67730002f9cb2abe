import type { Contradiction } from './contradiction.js'
import type { Reading } from './reading.js'

/** How a column is read, or why it cannot be. */
export type Decision = { readonly reading: Reading } | { readonly contradiction: Contradiction }
