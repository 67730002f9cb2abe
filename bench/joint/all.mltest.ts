import { dataset, expect, test } from 'mltest'

const file = process.env['ORDERS'] ?? 'orders.parquet'
const method = process.env['METHOD']

test.runIf(method === 'domainClassifier')('boosted trees', () => {
  expect(dataset(file)).toNotDriftJointlyFrom(dataset(file), { method: 'domainClassifier' })
})
test.runIf(method === 'mmd')('a kernel', () => {
  expect(dataset(file)).toNotDriftJointlyFrom(dataset(file), { method: 'mmd' })
})
test.runIf(method === 'pcaReconstruction')('principal components', () => {
  expect(dataset(file)).toNotDriftJointlyFrom(dataset(file), { method: 'pcaReconstruction' })
})
test.runIf(method === 'correlation')('correlations', () => {
  expect(dataset(file)).toNotDriftJointlyFrom(dataset(file), { method: 'correlation' })
})
