import { call, literal } from '../sql/build.js'
import type { ConditionExpression } from '../sql/condition.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'

/** Rows whose hour is later than an hour since 1970. */
export function whenAfter(time: Operand, hour: number): ConditionExpression {
  const hours = call('floor', call('divide', call('epochSeconds', operand(time)), literal(3600)))
  return { expression: call('greater', hours, literal(hour)) }
}
