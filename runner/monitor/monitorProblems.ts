import { Cron } from 'croner'
import { suggestion } from '../../src/sql/suggestion.js'
import { isRecord } from '../config/isRecord.js'

type Check = (value: unknown) => string | undefined

/** What is wrong with `monitors` of a config, whose alerts have these names. */
export function monitorProblems(given: unknown, alertNames: readonly string[]): readonly string[] {
  if (!Array.isArray(given)) return ['"monitors" must be a list of monitors']
  const checks: Readonly<Record<string, Check>> = {
    name: (value) => (typeof value === 'string' && value.trim() !== '' ? undefined : 'must be a string'),
    files: optional(texts),
    every: optional(cron),
    timezone: optional(zone),
    watch: optional((value) => (typeof value === 'string' ? undefined : texts(value))),
    period: optional((value) => (value === 'from file name' ? undefined : 'can only be "from file name"')),
    catchUp: optional((value) => whole(value)),
    timeout: optional((value) =>
      typeof value === 'number' && value > 0 ? undefined : 'must be a number of milliseconds above 0',
    ),
    alerts: optional((value) => texts(value) ?? unknownAlert(value, alertNames)),
  }
  const problems = given.flatMap((monitor: unknown, index) => problemsOf(monitor, index, checks))
  const names = given.map((monitor: unknown) => (isRecord(monitor) ? monitor['name'] : undefined))
  const twice = names.find((name, index) => typeof name === 'string' && names.indexOf(name) !== index)
  return twice === undefined ? problems : [...problems, `there are two monitors named ${JSON.stringify(twice)}`]
}

function problemsOf(monitor: unknown, index: number, checks: Readonly<Record<string, Check>>): readonly string[] {
  if (!isRecord(monitor)) return [`"monitors[${index}]" must be a record with a name`]
  const { name, every, watch } = monitor
  const at = typeof name === 'string' && name.trim() !== '' ? `monitor ${JSON.stringify(name)}` : `monitors[${index}]`
  const unknown = Object.keys(monitor).filter((key) => !Object.hasOwn(checks, key))
  return [
    ...unknown.map((key) => `${at}: "${key}" is no option of a monitor${suggestion(key, Object.keys(checks))}`),
    ...Object.entries(checks).flatMap(([key, check]) => {
      const problem = check(monitor[key])
      return problem === undefined ? [] : [`${at}: "${key}" ${problem}`]
    }),
    ...(every === undefined && watch === undefined ? [`${at} needs "every" or "watch" to be due at any time`] : []),
  ]
}

function cron(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'must be a string such as "0 6 * * *"'
  try {
    const job = new Cron(value, { paused: true })
    return job.nextRun() === null ? 'is never due' : undefined
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^CronPattern: /, '') : 'it cannot be read'
    return `is no cron expression such as "0 6 * * *": ${reason}`
  }
}

function zone(value: unknown): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(value) })
    return typeof value === 'string' ? undefined : 'must be a string such as "Europe/Berlin"'
  } catch {
    return `is no time zone such as "Europe/Berlin"${suggestion(String(value), Intl.supportedValuesOf('timeZone'))}`
  }
}

function unknownAlert(value: unknown, names: readonly string[]): string | undefined {
  const wanted: readonly unknown[] = Array.isArray(value) ? value : []
  const unknown = wanted.filter((name) => typeof name === 'string').find((name) => !names.includes(name))
  if (unknown === undefined) return undefined
  return `names ${JSON.stringify(unknown)}, which is none of "alerts"${suggestion(unknown, names)}`
}

function whole(value: unknown): string | undefined {
  return Number.isSafeInteger(value) && Number(value) >= 1 ? undefined : 'must be a whole number of at least 1'
}

function texts(value: unknown): string | undefined {
  const isList = Array.isArray(value) && value.every((each) => typeof each === 'string')
  return isList ? undefined : 'must be a list of strings'
}

function optional(check: Check): Check {
  return (value) => (value === undefined ? undefined : check(value))
}
