import type { Fact } from '../../../src/verdicts/verdict.js'

/** How much a number moved in relation to what it was: `+43 %`, `−2.5 %`; nothing where that cannot be said. */
export function changeText(before: Fact, after: Fact): string {
  if (typeof before !== 'number' || typeof after !== 'number' || before === after || before === 0) return ''
  const percent = (100 * (after - before)) / Math.abs(before)
  if (!Number.isFinite(percent) || Math.abs(percent) >= 100_000) return ''
  const digits = Math.abs(percent) < 10 ? 1 : 0
  return `${percent > 0 ? '+' : '−'}${Math.abs(percent).toFixed(digits)} %`
}
