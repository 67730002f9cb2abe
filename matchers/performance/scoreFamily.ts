import type { Estimate } from '../../src/verdicts/estimate.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import { above, anyNumber, below, between } from '../bounds.js'
import type { Ends, Relative } from '../bounds.js'
import { judgeEstimate } from '../judgeEstimate.js'
import type { Options } from '../options.js'
import type { Subject } from '../subject.js'

/** A score of a model, and how its number is found. */
interface Judged<Given> {
  /** As messages call it. */
  readonly name: string
  readonly estimate: (subject: Subject, options: Given) => Promise<Estimate>
}

type Bounded<Rest extends readonly unknown[]> = (
  subject: Subject,
  bound: number | Relative,
  ...rest: Rest
) => Promise<Verdict>
type Ranged<Rest extends readonly unknown[]> = (
  subject: Subject,
  ...bounds: [min: number | Relative, max: number | Relative, ...rest: Rest] | [bound: Relative, ...rest: Rest]
) => Promise<Verdict>

/** `toHaveAccuracyAbove`, `toHaveAccuracyBelow` and `toHaveAccuracyBetween` of `accuracy`. */
type Family<Name extends string, Rest extends readonly unknown[]> = Readonly<
  Record<`toHave${Name}Above` | `toHave${Name}Below`, Bounded<Rest>> & Record<`toHave${Name}Between`, Ranged<Rest>>
>

type Families<Prefix extends string, Names extends string, Rest extends readonly unknown[]> = {
  [Name in Names]: Family<`${Prefix}${Capitalize<Name>}`, Rest>
}[Names]
type All<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer Together) => void
  ? Together
  : never

/**
 * Three matchers a score.
 *
 * @param prefix  of their names, after `toHave`
 */
export function scoreFamily<
  Prefix extends string,
  Names extends string,
  Given extends Options & { readonly confidence?: number },
  Rest extends readonly unknown[] = [options?: Given],
>(prefix: Prefix, scores: Readonly<Record<Names, Judged<Given>>>): All<Families<Prefix, Names, Rest>> {
  const entries = Object.entries<Judged<Given>>(scores).flatMap(([key, { name, estimate }]) => {
    const matcherName = `toHave${prefix}${key.charAt(0).toUpperCase()}${key.slice(1)}`
    const judge = (subject: Subject, ends: Ends) => {
      // They have been checked, and are those of the matcher.
      const options = subject.options as Given
      const ask = (other: Subject) => estimate(other, options)
      return judgeEstimate(subject, { name, estimate: ask, ends, confidence: options.confidence })
    }
    return [
      [`${matcherName}Above`, (subject: Subject, bound: unknown) => judge(subject, above(bound, anyNumber))],
      [`${matcherName}Below`, (subject: Subject, bound: unknown) => judge(subject, below(bound, anyNumber))],
      [
        `${matcherName}Between`,
        (subject: Subject, ...bounds: readonly unknown[]) => judge(subject, between(bounds, anyNumber)),
      ],
    ] as const
  })
  // The names are made here of those in the tables, which the compiler can say and not see.
  return Object.fromEntries(entries) as unknown as All<Families<Prefix, Names, Rest>>
}
