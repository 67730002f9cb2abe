import type { AskedModel } from '../../src/models/askedModel.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import type { Fact } from '../../src/verdicts/verdict.js'
import { isSensitive } from '../isSensitive.js'
import type { Subject } from '../subject.js'
import type { BehaviourOptions } from './behaviourOptions.js'
import type { Cases, Found } from './checkCases.js'
import { isInputShown } from './isInputShown.js'
import type { Property, Trial } from './property.js'
import { replayText } from './replayText.js'
import { tellInputs } from './tellInputs.js'

interface About {
  readonly model: AskedModel
  readonly property: Property
  readonly cases: Cases
  readonly options: BehaviourOptions
}

/** A counter-example in words, and what of it stands in reports. */
export function tellCase(
  subject: Subject,
  found: Found & Trial,
  { model, property: { scale }, cases, options }: About,
): { readonly lines: readonly string[]; readonly facts: Readonly<Record<string, Fact>> } {
  const { path, row, changed, before, after } = found
  const isShown = isInputShown(subject, cases, found, options)
  const told = tellInputs(model.inputs, row, isShown, changed)
  const [as, then] = saidTwice(before ?? [], after ?? [], (said, digits) => scale.show(said, digits))
  const hides = model.inputs.some((column) => !isShown(column) && !isSensitive(subject.dataset, column))
  const number = cases.numbers?.[Number.parseInt(path)]
  const place = number === undefined ? '' : `, from row ${formatNumber(number)}`
  return {
    lines: [
      `smallest counter-example${place}: ${told}${hides && options.showValues === undefined ? '; { showValues: true } shows more' : ''}`,
      `${scale.noun} ${as} as it is, ${then} when changed`,
      replayText(cases.seed, path),
    ],
    facts: { ...(number === undefined ? {} : { row: number }), seed: cases.seed, path },
  }
}

/** With as many digits as it takes to tell them apart. */
function saidTwice<Said>(
  before: Said,
  after: Said,
  show: (said: Said, digits?: number) => string,
): readonly [string, string] {
  const short = [show(before), show(after)] as const
  return short[0] === short[1] ? [show(before, 17), show(after, 17)] : short
}
