import type { DateFormat } from './dateFormat.js'
import { isCalendarDay } from './isCalendarDay.js'
import type { Kind } from './kind.js'
import { patterns } from './patterns.js'

const whole = Object.entries(patterns).map(
  ([kind, pattern]) => [kind as keyof typeof patterns, new RegExp(`^(?:${pattern})$`)] as const,
)
const largest = 2n ** 63n - 1n

/** What a text looks like that is not empty. `kindSql` says the same to the engine. */
export function kindOf(given: string, format: DateFormat | undefined): Kind {
  // The engine's trim takes spaces alone.
  const text = given.replace(/^ +| +$/g, '')
  if (format?.accepts(text) === true) return 'formatted'
  const kind = whole.find(([, pattern]) => pattern.test(text))?.[0]
  switch (kind) {
    case 'integer':
      return fits(text) ? 'integer' : 'longInteger'
    case 'date':
    case 'timestamp':
      return exists(text) ? kind : 'impossibleDate'
    case undefined:
      return 'text'
    case 'code':
    case 'number':
    case 'boolean':
    case 'dayFirst':
    case 'monthFirst':
    case 'eitherFirst':
      return kind
  }
}

function fits(digits: string): boolean {
  if (digits.length < 19) return true
  const value = BigInt(digits.replace('+', ''))
  return value <= largest && value >= -largest - 1n
}

function exists(text: string): boolean {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (text.match(/[0-9]+/g) ?? []).map(Number)
  const isMidnight = hour === 24 && minute === 0 && second === 0
  const isTime = !text.includes(':') || ((hour < 24 || isMidnight) && minute < 60 && second < 60)
  return isCalendarDay(year, month, day) && isTime
}
