const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** Numbers from 0 as bars, a character each; the largest is a whole block. */
export function sparkline(values: readonly number[]): string {
  const largest = Math.max(...values, 0)
  if (largest === 0) return bars[0]?.repeat(values.length) ?? ''
  return values.map((value) => bars[Math.max(0, Math.ceil((value / largest) * bars.length) - 1)] ?? '').join('')
}
