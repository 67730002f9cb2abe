import { dataset, expect, onnx, predict, test } from 'mltest'
import type { AnyRow } from 'mltest'

const columns = Array.from({ length: 10 }, (_, index) => `x${index}`)
const data = dataset(process.env['INPUTS'] ?? 'inputs.parquet')

const logistic = (rows: readonly AnyRow[]) =>
  rows.map((row) => 1 / (1 + Math.exp(Number(row['x2']) - Number(row['x0']) - Number(row['x1']))))

test('a model of ten columns', () => {
  const model = process.env['MODEL'] === 'onnx' ? onnx('boosted.onnx') : logistic
  expect(predict(model, data, { target: 'late', columns })).toHaveAccuracyAbove(0)
})
