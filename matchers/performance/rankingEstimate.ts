import { rankings } from '../../src/aggregates/rankings.js'
import { metric } from '../../src/metrics/metric.js'
import { rowCount } from '../../src/metrics/rowCount.js'
import { allOf, call, either, literal } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import { finite } from '../../src/sql/finite.js'
import { keyOf } from '../../src/sql/keyOf.js'
import { Misuse } from '../../src/sql/misuse.js'
import { operand } from '../../src/sql/operand.js'
import { counted } from '../../src/verdicts/counted.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import { requireType } from '../requireType.js'
import type { Subject } from '../subject.js'
import { areProbabilities } from './areProbabilities.js'
import { classLiteral } from './classLiteral.js'
import { labelling } from './labelling.js'
import { numberOperand } from './numberOperand.js'
import { openScoring } from './openScoring.js'
import { probabilitySides } from './probabilitySides.js'
import type { CutRankingOptions } from './rankingOptions.js'
import type { RankingScore } from './rankingScores.js'
import type { Scoring } from './scoring.js'

/** A score of the order in which a model puts the rows of each group. */
export async function rankingEstimate(
  subject: Subject,
  { name, isCut, of }: RankingScore,
  { group, k }: Partial<CutRankingOptions>,
): Promise<Estimate> {
  const columns = [group ?? []].flat().map((each) => subject.column(each))
  if (columns.length === 0) throw new Misuse(`${name} is of rankings: { group: '…' } says which rows are one`)
  if (isCut && k === undefined) throw new Misuse(`${name} looks at the first rows of a group: { k: 10 } says how many`)
  const scoring = await openScoring(subject)
  if (scoring.weight !== undefined) throw new Misuse(`${name} knows no weights`)
  const { labelled } = scoring
  const relevance = relevanceOf(scoring, name)
  const { score, isGood, without } = scoreOf(subject, scoring)
  const isGrouped = allOf(columns.map((column) => call('isNotNull', operand(column))))
  const isRelevance = call('greaterOrEqual', relevance, literal(0))
  const good = labelled.where({ expression: allOf([isGood, isRelevance, isGrouped]) })
  const wrong = (isRight: Expression) => labelled.where({ expression: call('not', isRight) }).ask(rowCount)
  const asked = rankings(columns.map(operand), { score, relevance, ...(isCut && k !== undefined && { k }) })
  const [known, found, unscored, negative, ungrouped] = await Promise.all([
    labelling(scoring, subject),
    good.ask(metric(keyOf('rankings', asked.key), [asked], (all) => all)),
    wrong(isGood),
    wrong(isRelevance),
    wrong(isGrouped),
  ])
  const tell = (rows: number, what: string) =>
    rows > 0 ? `${counted(rows, 'row')} of ${known.labelled} have ${what}.` : undefined
  const problem =
    known.problem ??
    tell(unscored, without) ??
    tell(negative, 'a truth below 0, which is no relevance') ??
    tell(ungrouped, `no ${columns.map((column) => column.name).join(', ')} to be ranked in`)
  const { value, interval } = of(found)
  return {
    value: problem === undefined ? value : undefined,
    because: problem ?? `${name} is not defined of no rows.`,
    rows: known.labelled,
    interval: problem === undefined ? interval : () => undefined,
    evidence: {
      counted: `${known.text}, in ${counted(found.groups, 'group')}`,
      facts: { rows: known.rows, labelled: known.labelled, groups: found.groups },
    },
  }
}

/** A number of itself; of two classes 1 for the positive one. */
function relevanceOf(scoring: Scoring, name: string): Expression {
  const { task, truth, target, positive, roles } = scoring
  if (task === 'regression') return finite(truth)
  if (task === 'multiclass')
    throw new Misuse(`${name} takes relevant rows and others, or numbers as relevance; ${target.name} has many classes`)
  if (positive === undefined || typeof roles.probability === 'object')
    throw new Misuse(`${name} ranks by one probability: name that of the positive class alone`)
  const isRelevant = call('equal', operand(truth), classLiteral(positive))
  return either(isRelevant, literal(1), literal(0))
}

/** The probability where there is one, else the predicted number. */
function scoreOf(subject: Subject, scoring: Scoring) {
  const [side] = scoring.probability === undefined ? [] : probabilitySides(scoring)
  if (side !== undefined)
    return { score: side.probability, isGood: areProbabilities([side]), without: 'no probability in [0, 1]' }
  const { prediction } = scoring.roles
  if (prediction === undefined)
    throw new Misuse(
      `scored(…) names no prediction${scoring.task === 'regression' ? '' : ' and no probability'} to rank by`,
    )
  const column = subject.column(prediction)
  requireType(column, ['integer', 'number', 'decimal'], 'a prediction to rank by')
  const score = finite(numberOperand(column))
  return { score, isGood: call('isNotNull', score), without: 'no finite prediction' }
}
