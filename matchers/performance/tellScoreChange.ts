import type { KeptScore, ScoresProfile } from '../../src/profiles/scoresProfile.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import { scoreText } from './scoreText.js'

/** What is different in scores that take the place of others, a line each, as a person would say it. */
export function tellScoreChange(
  before: ScoresProfile | undefined,
  after: ScoresProfile | undefined,
): readonly string[] {
  if (after === undefined) return before === undefined ? [] : ['the scores are gone']
  if (before === undefined) return [`scores are kept from now on: ${listed(after)}`]
  if (before.task !== after.task) return [`scores were of a ${before.task} task, and are of a ${after.task} one`]
  const names = [...new Set([...Object.keys(before.scores), ...Object.keys(after.scores)])]
  return [
    ...(before.positive === after.positive
      ? []
      : [`scores were of class ${before.positive ?? '(not told)'}, and are of ${after.positive ?? '(not told)'}`]),
    ...names.flatMap((name) => {
      const [was, is] = [textOf(before.scores[name]), textOf(after.scores[name])]
      return was === is ? [] : [`${scoreText(name)}: ${was} → ${is}`]
    }),
  ]
}

function listed({ scores }: ScoresProfile): string {
  return Object.entries(scores)
    .map(([name, score]) => `${scoreText(name)} ${textOf(score)}`)
    .join(', ')
}

function textOf(score: KeptScore | undefined): string {
  return score === undefined ? 'none' : formatNumber(score.value, 4)
}
