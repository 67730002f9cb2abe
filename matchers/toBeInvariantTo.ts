import type { Change } from '../src/models/changes/change.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { changeOptions } from './behaviour/changeOptions.js'
import type { ChangeOptions } from './behaviour/changeOptions.js'
import { checkedChange } from './behaviour/checkedChange.js'
import { distance } from './behaviour/distance.js'
import { judgeBehaviour } from './behaviour/judgeBehaviour.js'
import { scaleOf } from './behaviour/scaleOf.js'
import { matcher } from './matcher.js'
import { atLeastZero } from './optionChecks.js'

export interface ToBeInvariantToOptions extends ChangeOptions {
  /** How far probability or predicted number may move, from 0; default 0. A predicted class has to stay. */
  readonly within?: number
}

export default matcher(
  {
    /**
     * Asserts that a change which should not matter does not matter to a model: `expect(predict(model, data)).toBeInvariantTo(set('name', 'Ann'))`.
     * Of 1,000 rows drawn from the data it is asked as they are and changed; its probability (of several classes each of them), else its prediction, has to
     * stay within `within`. A counter-example is made as small as it can be. Rows that the change leaves as they are are not judged. Received is the share of rows of which it said something else.
     *
     * @param change  a function `(row) => row`, `set(column, value)`, `add(column, sd)`, `typo(column)`, `swapCase(column)`, `permute(column)`, or a list of them
     */
    async toBeInvariantTo(
      subject,
      change: Change | readonly Change[],
      options: ToBeInvariantToOptions = {},
    ): Promise<Verdict> {
      const { within = 0 } = options
      const checked = checkedChange(change)
      return judgeBehaviour(subject, options, (model) => {
        const scale = scaleOf(model)
        const allowed = within === 0 ? '' : `, give or take ${formatNumber(within, 17)}`
        return {
          phrase: `the same ${scale.noun} after ${checked.name}${allowed}`,
          change: checked,
          scale,
          keeps: (before, after) => distance(before, after) <= within,
        }
      })
    },
  },
  { positional: 1, options: { ...changeOptions, within: atLeastZero } },
)
