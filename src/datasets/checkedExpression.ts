import type { Condition } from '../sql/condition.js'
import { Misuse } from '../sql/misuse.js'
import { isObject } from './isObject.js'

/** An expression as it was given to a method of a dataset: SQL text, or made with `col()`. */
export function checkedExpression(method: 'where' | 'with' | 'segments', given: unknown): Condition {
  if (isExpression(given)) return given
  const [what, text, made] =
    method === 'with'
      ? ['an expression', 'a + 1', "col('a').add(1)"]
      : ['a condition', 'age >= 18', "col('age').gte(18)"]
  throw new Misuse(`${method}(…): ${what} is SQL text, such as "${text}", or made by ${made}`)
}

function isExpression(given: unknown): given is Condition {
  if (typeof given === 'string') return given.trim() !== ''
  return isObject(given) && isObject(given['expression'])
}
