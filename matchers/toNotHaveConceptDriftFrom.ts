import type { ColumnName } from '../src/datasets/columnName.js'
import type { Dataset } from '../src/datasets/dataset.js'
import { isDataset } from '../src/datasets/isDataset.js'
import { measureConceptDrift } from '../src/profiles/concept/measureConceptDrift.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { isSensitive } from './isSensitive.js'
import { matcher } from './matcher.js'
import { names, positive } from './optionChecks.js'
import type { OptionCheck } from './optionChecks.js'
import type { Options } from './options.js'
import { conceptVerdict } from './performance/conceptVerdict.js'
import { labelling } from './performance/labelling.js'
import { openConcept } from './performance/openConcept.js'
import { openScoring } from './performance/openScoring.js'
import { selectColumns } from './selectColumns.js'

export interface ConceptDriftFromOptions extends Options {
  /** What the target depends on; default all columns that scored(…) does not name. Predictions and probabilities are always looked at too. */
  readonly columns?: ColumnName | readonly ColumnName[]
  /** From which on a change of the mean matters: of a share 0.02, of numbers 0.1 standard deviations of the reference. In a part of the rows five times as much. */
  readonly minChange?: number
  /** How often unchanged data may fail, in (0, 1); default 0.01. */
  readonly falseAlarmRate?: number
}

const rate: OptionCheck = (value) =>
  typeof value === 'number' && value > 0 && value < 1 ? undefined : 'a rate between 0 and 1, such as 0.01'

export default matcher(
  {
    /**
     * Asserts that the target depends on the features as it does in a reference. Other inputs alone are no concept drift: rows are compared with
     * rows that hold the same. Models of the target and of which side a row is from, each a line and boosted trees, are fitted on one half of the rows and
     * judged on the other, and what both leave is looked at over all rows, by the outcome expected, by each feature, in the leaves of a tree, in the
     * loss, and wherever a search on one half finds a change. Fails where a look is significant (Holm-corrected at `falseAlarmRate`) and the change
     * is of at least `minChange`. Inconclusive with fewer than 50 rows a side, or when five times `minChange` over all rows could not be seen with 80 % power. Looks at
     * a random 100,000 rows of each side at most. Received is the change of the target's mean that is not due to the inputs.
     *
     * @param reference  scored data with the same target, such as what the model was trained on
     */
    async toNotHaveConceptDriftFrom(
      subject,
      reference: Dataset,
      options: ConceptDriftFromOptions = {},
    ): Promise<Verdict> {
      if (!isDataset(reference)) throw new Misuse('the reference must be scored data, scored(…)')
      const whole = await subject.alike(reference)
      const other = options.where === undefined ? whole : whole.where(options.where)
      const [before, now] = await Promise.all([openScoring(other), openScoring(subject)])
      const chosen = options.columns === undefined ? undefined : selectColumns(subject, options.columns)
      const sides = openConcept(
        before,
        now,
        subject,
        chosen?.map(({ name }) => name),
      )
      const [known, knownBefore] = await Promise.all([labelling(now, subject), labelling(before, other)])
      const problem =
        known.problem ??
        knownBefore.problem ??
        (knownBefore.labelled === 0 ? `${other.dataset.label} has no row with a truth.` : undefined)
      const expected = `${now.target.name} to depend on its features as in ${other.dataset.label}`
      const counted = `${known.text}; reference ${knownBefore.text}`
      if (problem !== undefined)
        return {
          outcome: 'fail',
          firm: true,
          expected,
          received: null,
          shown: 'nothing to judge',
          counted,
          details: [problem],
        }
      const { falseAlarmRate = 0.01, minChange = sides.task === 'regression' ? 0.1 : 0.02 } = options
      const { reference: old, current, ...asked } = sides
      const drift = await measureConceptDrift(old, current, { ...asked, minChange, falseAlarmRate })
      const isHidden = [subject, other].some(({ dataset }) => isSensitive(dataset, now.target))
      return { expected, ...conceptVerdict(drift, { target: now.target.name, isHidden, falseAlarmRate, counted }) }
    },
  },
  { positional: 1, options: { columns: names, minChange: positive, falseAlarmRate: rate } },
)
