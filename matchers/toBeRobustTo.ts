import type { Change } from '../src/models/changes/change.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { changeOptions } from './behaviour/changeOptions.js'
import type { ChangeOptions } from './behaviour/changeOptions.js'
import { checkedChange } from './behaviour/checkedChange.js'
import { decisionOf } from './behaviour/decisionOf.js'
import { distance } from './behaviour/distance.js'
import { judgeBehaviour } from './behaviour/judgeBehaviour.js'
import { scaleOf } from './behaviour/scaleOf.js'
import { matcher } from './matcher.js'
import { atLeastZero } from './optionChecks.js'

export interface ToBeRobustToOptions extends ChangeOptions {
  /** Judges how far probability or predicted number move, instead of the class; needed where the model predicts numbers. */
  readonly within?: number
}

export default matcher(
  {
    /**
     * Asserts that a model's decision stands noise: `expect(predict(model, data)).toBeRobustTo([typo('city'), add('income', 500)], { mostly: 0.95 })`.
     * Of 1,000 rows drawn from the data it is asked as they are and with noise; the class that it predicts (a probability of at least 0.5, or the
     * largest of several) has to be the same. A counter-example is made as small as it can be. Rows that the noise leaves as they are are not judged. Received is the share of
     * rows of which it decided otherwise.
     *
     * @param noise  `add(column, sd)`, `typo(column)`, `swapCase(column)`, `permute(column)`, a function `(row, { random }) => row`, or a list of them
     */
    async toBeRobustTo(
      subject,
      noise: Change | readonly Change[],
      options: ToBeRobustToOptions = {},
    ): Promise<Verdict> {
      const { within } = options
      const change = checkedChange(noise)
      return judgeBehaviour(subject, options, (model) => {
        const scale = within === undefined ? decisionOf(model) : scaleOf(model)
        const allowed = within === undefined ? '' : `, give or take ${formatNumber(within, 17)}`
        return {
          phrase: `the same ${scale.noun} with the noise of ${change.name}${allowed}`,
          change,
          scale,
          keeps: (before, after) => distance(before, after) <= (within ?? 0),
        }
      })
    },
  },
  { positional: 1, options: { ...changeOptions, within: atLeastZero } },
)
