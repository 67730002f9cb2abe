import { createHash } from 'node:crypto'

/** At most so many characters: it stands in every line of an index. */
const longest = 1_000

/**
 * What an assertion's numbers are known by over many runs: its test, and the call without its numbers, so that the line goes on when a
 * bound is changed. What stands in quotes stays: `expect(orders).toHaveNullRateBelow("x1", #)`.
 */
export function metricName(file: string, test: string, call: string): string {
  const name = `${file} › ${test} › ${call.replace(/"(?:[^"\\]|\\.)*"|\d+(?:[\d.,_]*\d)?(?:e[+-]?\d+)?/gi, masked)}`
  if (name.length <= longest) return name
  return `${name.slice(0, longest - 20)}… ${createHash('sha256').update(name).digest('hex').slice(0, 16)}`
}

function masked(part: string): string {
  return part.startsWith('"') ? part : '#'
}
