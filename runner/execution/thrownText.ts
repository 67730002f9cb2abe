import { inspect, types } from 'node:util'
import { cut } from './cut.js'

/** Words for anything that can be thrown. Runs no code of the thrown value: no getter, no trap, no `toString`. */
export function thrownText(thrown: unknown): string {
  if (typeof thrown === 'string') return cut(thrown)
  if (!isError(thrown)) return cut(`thrown: ${shown(thrown)}`)
  const name = textOf(thrown, 'name') ?? 'Error'
  const message = textOf(thrown, 'message') ?? ''
  const said = isPlain(name) ? message : message === '' ? name : `${name}: ${message}`
  return cut([said === '' ? name : said, ...more(thrown)].join('\n'))
}

/** A cause, and the errors of an `AggregateError`, one level down. */
function more(error: object): string[] {
  const cause = read(error, 'cause')
  const errors = read(error, 'errors')
  const listed = Array.isArray(errors) ? (errors as readonly unknown[]).slice(0, 10) : []
  return [
    ...listed.map((each) => `  - ${inner(each)}`),
    ...(cause === undefined || cause === null ? [] : [`Caused by: ${inner(cause)}`]),
  ]
}

function inner(thrown: unknown): string {
  const text = isError(thrown) ? textOf(thrown, 'message') : undefined
  return cut(text ?? shown(thrown), 4_096)
}

/** The names that say nothing; matchers' errors are named for programs. */
function isPlain(name: string): boolean {
  return [
    'Error',
    'AssertionError',
    'JestAssertionError',
    'Misuse',
    'DataError',
    'ModelError',
    'TimeoutError',
  ].includes(name)
}

/** Proxies are errors to nobody: asking them runs their code. */
function isError(thrown: unknown): thrown is Error {
  if (types.isProxy(thrown)) return false
  const isMarked = () => Object.prototype.toString.call(thrown) === '[object Error]'
  return safely(isMarked) === true || thrown instanceof Error
}

function textOf(error: object, key: string): string | undefined {
  const value = read(error, key)
  return typeof value === 'string' ? value : undefined
}

function read(object: object, key: string): unknown {
  return safely(() => Reflect.get(object, key) as unknown)
}

function safely<Value>(run: () => Value): Value | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

function shown(value: unknown): string {
  const options = { depth: 4, maxArrayLength: 50, maxStringLength: 10_000, customInspect: false, breakLength: 100 }
  return safely(() => inspect(value, options)) ?? 'a value that cannot be shown'
}
