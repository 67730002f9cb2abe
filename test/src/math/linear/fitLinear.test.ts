import { expect, test } from 'vitest'
import { fitLinear } from '../../../../src/math/linear/fitLinear.js'
import { predictLinear } from '../../../../src/math/linear/predictLinear.js'

const rows = Array.from({ length: 60 }, (_, row) => row)
const a = rows.map((i) => ((i * 37) % 101) / 10)
const b = rows.map((i) => ((i * i) % 97) / 10)
const classes = rows.map((i) => ((a[i] ?? 0) - (b[i] ?? 0) + ((i * 7) % 5) > 1 ? 1 : 0))
const numbers = rows.map((i) => 3 * (a[i] ?? 0) - (b[i] ?? 0) + (i % 4))
const weights = rows.map((i) => 1 + (i % 3))
const asked = [
  [1, 9, 5],
  [2, 1, 5],
]

const close = (found: Float64Array, wanted: readonly number[], digits: number) =>
  wanted.forEach((value, at) => {
    expect(found[at]).toBeCloseTo(value, digits)
  })

test('log-odds are those of scikit-learn', () => {
  // LogisticRegression(C=np.inf, tol=1e-12).fit(X, y).decision_function(asked)
  const model = fitLinear([a, b], classes, { kind: 'logistic', ridge: 0 })
  close(predictLinear(model, asked), [-3.6223656865702627, 28.9671722367662, 1.8685838463189666], 5)
})

test('rows weigh as they are told to', () => {
  // LogisticRegression(C=np.inf).fit(X, y, sample_weight=w).decision_function(asked)
  const logistic = fitLinear([a, b], classes, { kind: 'logistic', weights, ridge: 0 })
  close(predictLinear(logistic, asked), [-4.324259329032893, 28.92066735651813, 1.3891168466623767], 5)
  // LinearRegression().fit(X, z, sample_weight=w).predict(asked)
  const linear = fitLinear([a, b], numbers, { kind: 'linear', weights, ridge: 0 })
  close(predictLinear(linear, asked), [2.447148515119383, 27.45962422949127, 11.49807400529344], 9)
})

test('separated classes, constant, repeated and missing features stay finite', () => {
  const constant = rows.map(() => 3)
  const missing = a.map((value, row) => (row % 5 === 0 ? Number.NaN : value))
  const model = fitLinear(
    [a, a, constant, missing],
    a.map((value) => (value > 5 ? 1 : 0)),
    { kind: 'logistic' },
  )
  const scores = predictLinear(model, [a, a, constant, missing])
  expect(scores.every(Number.isFinite)).toBe(true)
  expect(rows.every((row) => (scores[row] ?? 0) > 0 === (a[row] ?? 0) > 5)).toBe(true)
})
