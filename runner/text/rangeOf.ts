/** The numbers that a phrase such as `null rate < 0.01` or `mean between 30 and 50` asks for; an open end is infinite. */
export interface Range {
  readonly low: number
  readonly high: number
}

export function rangeOf(expected: string): Range | undefined {
  const [, a = '', b = ''] = /between (-?[\d,.]+) and (-?[\d,.]+)/.exec(expected) ?? []
  if (a !== '') return { low: numberOf(a), high: numberOf(b) }
  const [, sign = '', bound = ''] = / ([<≤>≥]) (-?[\d,.]+)(?: |$)/.exec(expected) ?? []
  if (sign === '') return undefined
  const isUpper = sign === '<' || sign === '≤'
  return isUpper ? { low: -Infinity, high: numberOf(bound) } : { low: numberOf(bound), high: Infinity }
}

function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''))
}
