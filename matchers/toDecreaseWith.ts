import type { Column } from '../src/sql/schema.js'
import { judgeMonotone } from './behaviour/judgeMonotone.js'
import { monotoneOptions } from './behaviour/monotoneOptions.js'
import type { MonotoneOptions } from './behaviour/monotoneOptions.js'
import { columnMatcher } from './matcher.js'

export default columnMatcher(
  {
    /**
     * Asserts that a model's probability, or the number that it predicts, does not rise when a number or a time rises and all else of a row
     * stays: `expect(predict(model, data)).toDecreaseWith('tenure')`. Of 1,000 rows drawn from the data it is asked as they are and with the
     * column raised by a drawn step, at most to the largest value of the data. A counter-example is made as small as it can be. Rows
     * where the column is null or the largest are not judged. Received is the share of rows of which it went the other way.
     */
    async toDecreaseWith(subject, column: Column, options: MonotoneOptions = {}) {
      return judgeMonotone(subject, column, -1, options)
    },
  },
  { options: monotoneOptions },
)
