import { counted } from '../src/verdicts/counted.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { drawnRows } from './behaviour/drawnRows.js'
import { openModel } from './behaviour/openModel.js'
import { sameValue } from './behaviour/sameValue.js'
import { seedOf } from './behaviour/seedOf.js'
import { tellInputs } from './behaviour/tellInputs.js'
import { isSensitive } from './isSensitive.js'
import { matcher } from './matcher.js'
import { wholeNumber } from './optionChecks.js'
import type { Options } from './options.js'

export interface ToBeDeterministicOptions extends Options {
  /** Rows that are drawn, all if there are no more; default 10,000. */
  readonly rows?: number
  /** Draws the rows; default what `--seed` or the config say, else 42. */
  readonly seed?: number
}

export default matcher(
  {
    /**
     * Asserts that a model says the same of the same rows when it is asked again: `expect(predict(model, data)).toBeDeterministic()`. It is
     * asked twice, in the same batches, of 10,000 rows drawn from the data; predictions and probabilities have to be equal exactly. Received
     * is the number of rows of which it said something else.
     */
    async toBeDeterministic(subject, options: ToBeDeterministicOptions = {}): Promise<Verdict> {
      const { rows = 10_000 } = options
      const model = await openModel(subject)
      const drawn = await drawnRows(subject, model.inputs, rows, seedOf(subject, options))
      const asked = drawn.map(({ row }) => row)
      const first = await model.ask(asked)
      const second = await model.ask(asked)
      const differing = drawn
        .flatMap(({ number }, index) => {
          const [said = {}, then = {}] = [first[index], second[index]]
          const columns = model.answers.filter(({ name }) => !sameValue(said[name], then[name]))
          return columns.length === 0 ? [] : [{ number, columns, said, then }]
        })
        .sort((a, b) => a.number - b.number)
      const isShown = (column: (typeof model.answers)[number]): boolean => !isSensitive(subject.dataset, column)
      return {
        outcome: differing.length === 0 ? 'pass' : 'fail',
        expected: 'the same predictions when the model is asked again',
        received: differing.length,
        counted: `${counted(differing.length, 'row')} with another prediction in ${counted(drawn.length, 'row')} compared`,
        columns: model.answers.map(({ name }) => name),
        facts: { rows: drawn.length },
        details: differing
          .slice(0, 5)
          .map(
            ({ number, columns, said, then }) =>
              `row ${formatNumber(number)}: ${tellInputs(columns, said, isShown, then)}`,
          ),
      }
    },
  },
  { options: { rows: wholeNumber(1), seed: wholeNumber(0) } },
)
