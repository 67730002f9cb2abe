import { expect, test } from 'vitest'
import { scored } from '../../src/models/scored.js'
import { judging } from '../support/judging.js'

const { check } = judging()
const rows = Array.from({ length: 600 }, (_, i) => {
  const group = ['a', 'b', 'c'][(i * 7) % 3] ?? ''
  const truth = (i * 13) % 10 < 4 ? 1 : 0
  const isWrong = (i * 17) % (5 + (group === 'a' ? 3 : 0) + (group === 'b' ? 2 : 0)) === 0
  return { group, truth, guess: isWrong ? 1 - truth : truth }
})
const data = scored(rows, { target: 'truth', prediction: 'guess' })

/** fairlearn 0.13: `demographic_parity_difference(y, p, sensitive_features=g)` and `…_ratio`; the last three by `MetricFrame`. */
test.each([
  ['demographicParity', 0.024999999999999967, 0.9411764705882354],
  ['equalizedOdds', 0.125, 0.75],
  ['equalOpportunity', 0.125, 0.8571428571428571],
  ['predictiveParity', 0.07352941176470584, 0.9107142857142858],
  ['accuracyParity', 0.07499999999999996, 0.9142857142857144],
  ['falsePositiveRateParity', 0.04166666666666666, 0.75],
] as const)('%s is fairlearn’s, as a difference and as a ratio', async (metric, difference, ratio) => {
  const apart = await check(data).toBeFairAcross('group', { metric, max: 1 })
  expect(apart.verdict.received).toBeCloseTo(difference, 12)
  const divided = await check(data).toBeFairAcross('group', { metric, min: 0.01, as: 'ratio' })
  // equalized_odds_ratio is the smallest of the ratios, whichever rate it is of.
  expect(divided.verdict.received).toBeCloseTo(ratio, 12)
})

test('passes, fails and turns round; the two groups that differ most are named with counts', async () => {
  expect((await check(data).toBeFairAcross('group', { metric: 'accuracyParity', max: 0.1 })).verdict.outcome).toBe(
    'pass',
  )
  const { verdict, message } = await check(data).toBeFairAcross('group', { metric: 'equalOpportunity', max: 0.05 })
  expect(verdict.outcome).toBe('fail')
  expect(message).toMatch(/true positive rate: 75 % for "c" \(60 of 80\), 87\.5 % for "a" \(70 of 80\)/)
  expect(
    (await check(data).not.toBeFairAcross('group', { metric: 'equalOpportunity', max: 0.05 })).verdict.outcome,
  ).toBe('pass')
  expect((await check(data).toBeFairAcross('group', { metric: 'disparateImpact' })).verdict.outcome).toBe('pass')
})

test('small groups are named and left out; one group alone cannot be compared', async () => {
  const more = [...rows, { group: 'd', truth: 1, guess: 0 }]
  const { verdict } = await check(scored(more, { target: 'truth', prediction: 'guess' })).toBeFairAcross('group', {
    metric: 'accuracyParity',
    max: 0.1,
  })
  expect(verdict).toMatchObject({ outcome: 'pass', facts: { groups: 3 } })
  expect(verdict.details?.join('\n')).toContain('Left out for fewer than 50 rows: "d" (1)')
  const alone = data.where('"group" = \'a\'')
  for (const judged of [check(alone), check(alone).not])
    expect((await judged.toBeFairAcross('group', { metric: 'accuracyParity', max: 0.1 })).verdict.outcome).toBe('fail')
})

test('a confidence leaves what chance may have done open', async () => {
  const options = { metric: 'accuracyParity', max: 0.08, confidence: 0.95 } as const
  expect((await check(data).toBeFairAcross('group', options)).verdict.outcome).toBe('inconclusive')
})

test('misuse', async () => {
  const says = async (options: object) =>
    (await check(data).toBeFairAcross('group', options as { metric: 'accuracyParity' })).message
  expect(await says({})).toMatch('toBeFairAcross needs { metric }')
  expect(await says({ metric: 'accuracyParity' })).toMatch('a difference is judged by max')
  expect(await says({ metric: 'accuracyParity', as: 'ratio', max: 1 })).toMatch('a ratio is judged by min')
  expect((await check(rows).toBeFairAcross('group', { metric: 'accuracyParity', max: 1 })).message).toMatch(
    'is not scored',
  )
})
