import { dataset, expect, scored, test } from 'mltest'

test('the area under the ROC curve of probabilities all of which are different', () => {
  const data = dataset(process.env['SCORES'] ?? 'scores.parquet')
  expect(scored(data, { target: 'late', probability: 'fine' })).toHaveRocAucAbove(0)
})
