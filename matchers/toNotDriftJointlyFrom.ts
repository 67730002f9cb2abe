import type { ColumnName } from '../src/datasets/columnName.js'
import { jointMethods } from '../src/profiles/joint/jointMethods.js'
import { measureJointDrift } from '../src/profiles/joint/measureJointDrift.js'
import { driftLimits } from '../src/metrics/drift/driftLimits.js'
import type { ColumnChoice } from '../src/profiles/driftOptions.js'
import { Misuse } from '../src/sql/misuse.js'
import { dataOf } from './drift/dataOf.js'
import { driftOptionChecks } from './drift/driftOptionChecks.js'
import { jointVerdict } from './drift/jointVerdict.js'
import { resolveReference } from './drift/resolveReference.js'
import type { GivenReference } from './drift/resolveReference.js'
import { matcher } from './matcher.js'
import { oneOf, wholeNumber } from './optionChecks.js'
import type { OptionCheck } from './optionChecks.js'
import type { Options } from './options.js'

export interface ToNotDriftJointlyFromOptions extends Options {
  readonly method: keyof typeof jointMethods
  /** Only these; default all, at most 100. */
  readonly columns?: ColumnChoice<ColumnName>
  /** Not these. */
  readonly except?: ColumnChoice<ColumnName>
  /** Of unchanged data, the share of assertions that may alarm; from 0.001, default 0.01. */
  readonly falseAlarmRate?: number
  /** Chooses the sample and all that is random; default 42. */
  readonly seed?: number
}

const rate: OptionCheck = (value) =>
  typeof value === 'number' && value >= 0.001 && value < 1 ? undefined : 'a share from 0.001, below 1'

export default matcher(
  {
    /**
     * Asserts that columns hang together as in a reference, which no look at single columns can tell: a shuffled column has the same
     * values as before. `domainClassifier`: how well boosted trees tell the two apart, by the area under the ROC curve over five folds;
     * `mmd`: how far apart they lie by a Gaussian kernel; `pcaReconstruction`: how much worse rows are rebuilt from the reference's principal
     * components; `correlation`: the largest change of a correlation. There is drift where chance gives as much in less than
     * `falseAlarmRate` (default 1 %) of unchanged data. Looks at a seeded sample of at most 2,000 rows of each side; fewer than 50 are
     * inconclusive. Nulls are a value of their own. Times, texts, identifiers, lists and structs are left out. Received is the p-value.
     *
     * @param reference  live data: a profile does not know which values stand in one row
     */
    async toNotDriftJointlyFrom(subject, reference: GivenReference, options: ToNotDriftJointlyFromOptions) {
      const { method, columns, except, falseAlarmRate = driftLimits.falseAlarmRate, seed: chosen = 42 } = options
      const known = await resolveReference(subject, reference, {})
      if (!('data' in known))
        throw new Misuse(
          `the profile of ${known.profile.source} does not know which values stand in one row; compare with the data themselves, dataset(…)`,
        )
      const asked = {
        method,
        falseAlarmRate,
        seed: chosen,
        ...(columns === undefined ? {} : { columns }),
        ...(except === undefined ? {} : { except }),
      }
      return jointVerdict(await measureJointDrift(known.data, dataOf(subject), asked), asked, known.data.label)
    },
  },
  {
    positional: 1,
    options: {
      method: oneOf(...Object.keys(jointMethods)),
      columns: driftOptionChecks.columns,
      except: driftOptionChecks.except,
      falseAlarmRate: rate,
      seed: wholeNumber(0),
    },
  },
)
