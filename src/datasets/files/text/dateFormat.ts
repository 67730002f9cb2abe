import { Misuse } from '../../../sql/misuse.js'
import { isCalendarDay } from './isCalendarDay.js'

/** A way to write dates that is not ISO 8601. */
export interface DateFormat {
  /** For the engine's `strptime`. */
  readonly strptime: string
  /** Of the whole text; JavaScript and RE2 read it alike. */
  readonly pattern: string
  readonly hasTime: boolean
  /** Whether a text is a day of the calendar, so written. */
  accepts(text: string): boolean
}

/** What each directive of `strptime` takes. */
const taken = {
  Y: '[0-9]{4}',
  y: '[0-9]{2}',
  m: '[0-9]{1,2}',
  b: '[A-Za-z]{3}',
  B: '[A-Za-z]+',
  d: '[0-9]{1,2}',
  H: '[0-9]{1,2}',
  I: '[0-9]{1,2}',
  M: '[0-9]{2}',
  S: '[0-9]{2}',
  p: '[aApP][mM]',
} as const

type Directive = keyof typeof taken

/**
 * Reads a format as `%d/%m/%Y` or as `DD/MM/YYYY HH:mm:ss`. Of letters, an M is the month the first time and the minute after it; a small m
 * after the hour is the minute always.
 */
export function dateFormat(format: string): DateFormat {
  const seen: Directive[] = []
  let strptime = ''
  let pattern = ''
  for (const token of format.match(/%.|([a-z])\1*|[^]/giu) ?? []) {
    const directive = directiveOf(token, seen)
    if (directive === undefined && /[a-z%]/i.test(token) && !/^[TZ]$/.test(token)) {
      throw new Misuse(
        `dateFormat ${JSON.stringify(format)}: ${JSON.stringify(token)} is no part of a date; write YYYY, MM, DD, HH, mm, ss`,
      )
    }
    if (directive !== undefined) seen.push(directive)
    strptime += directive === undefined ? token : `%${directive}`
    pattern += directive === undefined ? token.replace(/[.*+?^${}()|[\]\\]/, '\\$&') : `(${taken[directive]})`
  }
  if (!['Yy', 'mbB', 'd'].every((kind) => seen.some((directive) => kind.includes(directive)))) {
    throw new Misuse(`dateFormat ${JSON.stringify(format)}: a date needs a year, a month and a day, such as DD/MM/YYYY`)
  }
  const whole = new RegExp(`^(?:${pattern})$`)
  return {
    strptime,
    pattern,
    hasTime: seen.some((directive) => 'HI'.includes(directive)),
    accepts(text) {
      const parts = whole.exec(text)?.slice(1)
      if (parts === undefined) return false
      const part = (directive: Directive) => Number(parts[seen.indexOf(directive)])
      const year = seen.includes('Y') ? part('Y') : 2000 + part('y')
      // The engine knows the names of months; here any name is as good as one of 31 days.
      return isCalendarDay(year, seen.includes('m') ? part('m') : 1, part('d'))
    },
  }
}

function directiveOf(token: string, seen: readonly Directive[]): Directive | undefined {
  if (token.startsWith('%')) return isDirective(token.slice(1)) ? (token.slice(1) as Directive) : undefined
  const letter = token[0] ?? ''
  if (/^y+$/i.test(token)) return token.length === 2 ? 'y' : 'Y'
  if (/^d{1,2}$/i.test(token)) return 'd'
  if (/^M{3,}$/.test(token)) return token.length === 3 ? 'b' : 'B'
  if (/^m{1,2}$/i.test(token)) return seen.includes('m') || (letter === 'm' && seen.includes('H')) ? 'M' : 'm'
  if (/^H{1,2}$/.test(token)) return 'H'
  if (/^h{1,2}$/.test(token)) return 'H'
  if (/^s{1,2}$/i.test(token)) return 'S'
  if (/^a$/i.test(token)) return 'p'
  return undefined
}

function isDirective(name: string): name is Directive {
  return Object.hasOwn(taken, name)
}
