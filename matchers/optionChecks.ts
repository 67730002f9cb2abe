/** Says what an option's value must be (`a share in (0, 1]`) when it is not, else nothing. */
export type OptionCheck = (value: unknown) => string | undefined

export const flag: OptionCheck = (value) => (typeof value === 'boolean' ? undefined : 'true or false')

/** In (0, 1]. */
export const share: OptionCheck = (value) =>
  typeof value === 'number' && value > 0 && value <= 1 ? undefined : 'a share in (0, 1]'

export const positive: OptionCheck = (value) =>
  typeof value === 'number' && value > 0 && value < Infinity ? undefined : 'a number above 0'

export const atLeastZero: OptionCheck = (value) =>
  typeof value === 'number' && value >= 0 && value < Infinity ? undefined : 'a number from 0'

export function wholeNumber(least: number): OptionCheck {
  return (value) => (Number.isSafeInteger(value) && Number(value) >= least ? undefined : `a whole number from ${least}`)
}

export const text: OptionCheck = (value) => (typeof value === 'string' && value !== '' ? undefined : 'a text')

export const list: OptionCheck = (value) => (Array.isArray(value) ? undefined : 'a list')

/** A column's name, or a list of them. */
export const names: OptionCheck = (value) =>
  typeof value === 'string' || (Array.isArray(value) && value.every((name) => typeof name === 'string'))
    ? undefined
    : 'the name of a column or a list of names'

export const amount: OptionCheck = (value) =>
  typeof value === 'boolean' || (Number.isInteger(value) && Number(value) >= 0)
    ? undefined
    : 'true, false or a whole number'

export const condition: OptionCheck = (value) =>
  (typeof value === 'string' && value.trim() !== '') ||
  (typeof value === 'object' && value !== null && 'expression' in value)
    ? undefined
    : 'a condition: SQL text, or made with col()'

export function oneOf(...values: readonly string[]): OptionCheck {
  return (value) =>
    typeof value === 'string' && values.includes(value)
      ? undefined
      : `one of ${values.map((each) => JSON.stringify(each)).join(', ')}`
}
