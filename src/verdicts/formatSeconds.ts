import { formatNumber } from './formatNumber.js'

const units = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const

/** A length of time in its largest unit: `36 h` is `1.5 d`, a quarter of a second `0.25 s`. */
export function formatSeconds(seconds: number): string {
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['s', 1]
  return `${formatNumber(Number((seconds / size).toPrecision(3)))} ${unit}`
}
