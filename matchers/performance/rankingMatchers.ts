import { mapRecord } from '../../src/sql/mapRecord.js'
import type { Subject } from '../subject.js'
import { matcher } from '../matcher.js'
import { names, wholeNumber } from '../optionChecks.js'
import { rankingEstimate } from './rankingEstimate.js'
import type { CutRankingOptions, RankingOptions } from './rankingOptions.js'
import { rankingScores } from './rankingScores.js'
import type { RankingScore } from './rankingScores.js'
import { scoreFamily } from './scoreFamily.js'
import { scoreOptions } from './scoreOptions.js'

const { mrr, ...cut } = rankingScores
const options = { group: names, confidence: scoreOptions.confidence }

/** Three matchers a score of rankings. */
export const rankingMatchers = {
  ...matcher(
    scoreFamily<'', keyof typeof cut, CutRankingOptions, [options: CutRankingOptions]>('', mapRecord(cut, estimated)),
    { options: { ...options, k: wholeNumber(1) } },
  ),
  ...matcher(scoreFamily<'', 'mrr', RankingOptions, [options: RankingOptions]>('', { mrr: estimated(mrr) }), {
    options,
  }),
}

function estimated(score: RankingScore) {
  const estimate = (subject: Subject, given: RankingOptions) => rankingEstimate(subject, score, given)
  return { name: score.name, estimate }
}
