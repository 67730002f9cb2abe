import { Misuse } from './misuse.js'

const microseconds: Readonly<Record<string, number>> = {
  ms: 1e3,
  s: 1e6,
  m: 60e6,
  min: 60e6,
  h: 3600e6,
  d: 86_400e6,
  w: 7 * 86_400e6,
}

/** Microseconds of a length of time as people write it: `30m`, `12h`, `1d`, `1.5h`, `1d 12h`. A day has 24 hours, a week 7 days. */
export function duration(text: unknown): number {
  const parts = typeof text === 'string' ? [...text.trim().matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)\s*/g)] : []
  const isWhole = parts.length > 0 && parts.map(([part]) => part).join('') === String(text).trim()
  const lengths = parts.map(([, count = '', unit = '']) => Number(count) * (microseconds[unit] ?? NaN))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  if (isWhole && total > 0 && Number.isFinite(total)) return Math.round(total)
  const given = typeof text === 'string' ? JSON.stringify(text) : String(text)
  throw new Misuse(`a length of time is written as "30m", "12h" or "1d" (ms, s, m, h, d, w), not as ${given}`)
}
