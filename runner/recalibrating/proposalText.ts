import { counted } from '../../src/verdicts/counted.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import { terminalLine } from '../text/terminalLine.js'
import type { BoundsProposal } from './proposeBounds.js'
import type { ReferenceLeft, ReferenceProposal } from './proposeReferences.js'

interface Proposals {
  readonly proposals: readonly ReferenceProposal[]
  readonly left: readonly ReferenceLeft[]
  readonly bounds: readonly BoundsProposal[]
}

/** What a recalibration would change and why, for people. */
export function proposalText({ proposals, left, bounds }: Proposals): string {
  const lines = [
    ...proposals.flatMap(({ file, entry, reason, runs }) => [
      `${file} › ${entry}`,
      `  from ${counted(runs.length, 'accepted period')}`,
      ...(reason.length === 0 ? ['  the same within a hair'] : reason.map((line) => `  ${line}`)),
    ]),
    ...left.map(({ file, entry, because }) => `${file} › ${entry}: left, ${because}`),
    ...bounds.flatMap(({ metric, expected, low, high, periods, failed }) => [
      `${metric.file} › ${metric.test}: ${metric.call}`,
      `  expected ${expected}, which failed ${counted(failed, 'time')} of late; ${counted(periods, 'accepted period')} lead to ${formatNumber(low, 4)} to ${formatNumber(high, 4)}`,
      '  tests are yours: write a bound that you can vouch for',
    ]),
  ]
  return lines.length === 0 ? 'nothing to recalibrate\n' : `${lines.map(terminalLine).join('\n')}\n`
}
