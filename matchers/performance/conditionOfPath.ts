import type { PathStep } from '../../src/math/boosting/leafPath.js'
import type { ColumnFeature } from '../../src/profiles/concept/conceptDrift.js'
import { shortestBetween } from './shortestBetween.js'
import { sqlLiteral } from './sqlLiteral.js'
import { sqlName } from './sqlName.js'

/** A leaf of a tree as a condition that `where` takes: `tenure <= 5 and plan = 'basic'`. */
export function conditionOfPath(path: readonly PathStep[], features: readonly ColumnFeature[]): string {
  const parts = path.flatMap((step) => {
    const feature = features[step.feature]
    return feature === undefined ? [] : [conditionOf(step, feature)]
  })
  return [...new Set(parts.filter((part) => part !== ''))].join(' and ')
}

function conditionOf(step: PathStep, feature: ColumnFeature): string {
  const name = sqlName(feature.column)
  // A feature of 0 and 1 is split once.
  const isOne = step.above >= 0
  if (feature.tells === 'missing') return `${name} is ${isOne ? '' : 'not '}null`
  if (feature.tells === 'category') {
    if (feature.category === null) return `${name} is ${isOne ? '' : 'not '}null`
    const value = feature.column.type === 'boolean' ? feature.category : sqlLiteral(feature.category)
    if (isOne) return `${name} = ${value}`
    return feature.hasNulls ? `${name} is distinct from ${value}` : `${name} <> ${value}`
  }
  const ends = [
    ...(step.above === -Infinity ? [] : [`${name} > ${thresholdOf(step.above, feature.values)}`]),
    ...(step.atMost === Infinity ? [] : [`${name} <= ${thresholdOf(step.atMost, feature.values)}`]),
  ].join(' and ')
  if (!feature.hasNulls || !step.missing) return ends
  // Split by missing values only.
  if (ends === '') return ''
  return `(${ends} or ${name} is null)`
}

/** A short number that divides the values as the edge does. */
function thresholdOf(edge: number, values: Float64Array): number {
  const next = values.reduce((least, value) => (value > edge && value < least ? value : least), Infinity)
  return Number.isFinite(edge) ? shortestBetween(edge, next) : edge
}
