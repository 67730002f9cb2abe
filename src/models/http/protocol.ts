import type { Batch } from '../../datasets/computation.js'
import type { Schema } from '../../sql/schema.js'

/** How a server of models is asked. */
export interface Protocol {
  /** Where to send a batch, for the URL of a model as people write it. */
  endpoint(url: string): string
  request(batch: Batch, columns: Schema): unknown
  /** What the server said, in a form that `outputOf` reads. Throws where it is no answer. */
  response(body: unknown, rows: number): unknown
}
