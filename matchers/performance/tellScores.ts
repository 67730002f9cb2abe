import { pValueText } from '../../src/profiles/told/pValueText.js'
import { counted } from '../../src/verdicts/counted.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import { formatShare } from '../../src/verdicts/formatShare.js'
import type { JudgedScore } from './judgeScores.js'
import { scoreText } from './scoreText.js'

/** What became of a model's scores, in sentences: the ones that are worse, worst first. */
export function tellScores(judged: readonly JudgedScore[], falseAlarmRate: number): readonly string[] {
  const wrong = judged
    .filter(({ outcome }) => outcome === 'fail')
    .toSorted((a, b) => (a.adjustedPValue ?? 0) - (b.adjustedPValue ?? 0))
  const rate = `(false-alarm rate ${formatShare(falseAlarmRate)} for all scores together)`
  if (wrong.length === 0) return [`none of ${counted(judged.length, 'score')} is worse ${rate}`]
  return [
    `${wrong.length} of ${counted(judged.length, 'score')} ${wrong.length === 1 ? 'is' : 'are'} worse ${rate}`,
    ...wrong.map(lineOf),
  ]
}

function lineOf({ key, kept, asked, change }: JudgedScore): string {
  const { value, because = 'it is not defined of these rows', interval } = asked.estimate
  if (value === undefined)
    return `${scoreText(key)}: ${formatNumber(kept.value, 4)} before, and no number now: ${because}`
  const ends = [kept.interval, interval(0.95)].flatMap((each) => (each === undefined ? [] : [each]))
  const texts = ends.map(({ low, high }) => `${formatNumber(low, 3)} to ${formatNumber(high, 3)}`)
  const numbers = `${formatNumber(kept.value, 4)} → ${formatNumber(value, 4)}`
  return `${scoreText(key)}: ${numbers}, worse, ${pValueText(change?.pValue ?? 1)} (95 % intervals ${texts.join(' and ')})`
}
