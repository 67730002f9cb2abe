import type { CellsOf, CountOf, ShapeEvidence } from '../../metrics/drift/evidence.js'
import type { JudgedPart } from '../../metrics/drift/judgedColumn.js'
import { formatNumber } from '../../verdicts/formatNumber.js'
import { formatShare } from '../../verdicts/formatShare.js'
import { pValueText } from './pValueText.js'

/** What moved and how far, how many rows that are, and how unlikely it is by chance: the cells of a line about a part. */
export function changeText(part: JudgedPart): readonly string[] {
  const { evidence, adjustedPValue } = part
  const certainty = adjustedPValue === undefined ? [] : [pValueText(adjustedPValue)]
  if (evidence.kind === 'shape') return [distances(part), worstCell(evidence), ...certainty]
  const { reference, current, atMost } = evidence
  return [
    `${atMost === true ? 'at most ' : ''}${shareText(reference)} → ${shareText(current)} of rows`,
    `${countText(reference)} → ${countText(current)}`,
    ...certainty,
  ]
}

function shareText({ count, of }: CountOf): string {
  return formatShare(of === 0 ? 0 : count / of)
}

function countText({ count, of }: CountOf): string {
  return `${formatNumber(count)} of ${formatNumber(of)}`
}

function distances({ kolmogorovSmirnov, jensenShannon }: JudgedPart): string {
  const named = [
    ['KS', kolmogorovSmirnov],
    ['JS', jensenShannon],
  ] as const
  return named
    .flatMap(([name, distance]) => (distance === undefined ? [] : [`${name} ${formatNumber(distance, 2)}`]))
    .join(', ')
}

/** The cell whose share moved most. */
function worstCell({ reference, current, labels }: ShapeEvidence): string {
  const [before, now] = [sharesOf(reference), sharesOf(current)]
  const moves = before.map((share, cell) => Math.abs((now[cell] ?? 0) - share))
  const worst = moves.indexOf(Math.max(...moves))
  return `${labels[worst] ?? ''}: ${formatShare(before[worst] ?? 0)} → ${formatShare(now[worst] ?? 0)}`
}

function sharesOf({ counts }: CellsOf): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => (total === 0 ? 0 : count / total))
}
