import { Misuse } from '../../src/sql/misuse.js'
import { suggestion } from '../../src/sql/suggestion.js'
import type { TestOptions } from './suite.js'

interface Declaration {
  readonly name: string
  readonly options: TestOptions
  readonly body: (...given: never[]) => unknown
}

/** Reads `(name, body)`, `(name, options, body)`, `(name, body, options)` and `(name, body, timeout)`. */
export function declaration([name, second, third]: readonly unknown[]): Declaration {
  const [body, options] = isBody(second) ? [second, third] : [third, second]
  const called = nameOf(name)
  if (!isBody(body)) throw new Misuse(`"${called}" has no function to run; what is still to be written is test.todo`)
  return { name: called, options: optionsOf(called, options), body }
}

const checks: Readonly<Record<keyof TestOptions, readonly [isSo: (value: unknown) => boolean, shouldBe: string]>> = {
  timeout: [(value) => typeof value === 'number' && value >= 0, 'a number of milliseconds'],
  retry: [(value) => Number.isInteger(value) && Number(value) >= 0, 'a whole number'],
  tags: [(value) => typeof value === 'string' || isListOfText(value), 'a string or a list of strings'],
  severity: [(value) => value === 'error' || value === 'warn', '"error" or "warn"'],
}

function optionsOf(name: string, given: unknown): TestOptions {
  if (given === undefined) return {}
  if (typeof given === 'number') return optionsOf(name, { timeout: given })
  if (typeof given !== 'object' || given === null)
    throw new Misuse(`options of "${name}" are an object or a timeout in milliseconds, not ${typeof given}`)
  for (const [key, value] of Object.entries(given)) {
    const check = checks[key as keyof TestOptions] as (typeof checks)[keyof TestOptions] | undefined
    if (check === undefined)
      throw new Misuse(`"${name}" has an unknown option "${key}"${suggestion(key, Object.keys(checks))}`)
    if (value !== undefined && !check[0](value)) throw new Misuse(`option "${key}" of "${name}" must be ${check[1]}`)
  }
  return given
}

/** Jest takes functions and classes for names too. */
function nameOf(name: unknown): string {
  if (typeof name === 'function') return name.name
  if (typeof name !== 'string' && typeof name !== 'number')
    throw new Misuse(`the name of a test or describe is a string, not ${name === null ? 'null' : typeof name}`)
  return String(name)
}

function isBody(value: unknown): value is (...given: never[]) => unknown {
  return typeof value === 'function'
}

function isListOfText(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}
