import { formatNumber } from './formatNumber.js'

/** `1 null`, `40,000 rows`. The plural is the noun with an s unless given. */
export function counted(count: number | bigint, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 || count === 1n ? noun : plural}`
}
