import { callSites } from '../execution/callSites.js'
import type { Collector } from './collector.js'
import { declaration } from './declaration.js'
import { eachTable } from './eachTable.js'
import { eachTitle } from './eachTitle.js'
import { fixtureNames } from './fixtureNames.js'
import { property } from './property.js'
import type { Fixtures, Mode, TestCase } from './suite.js'
import type { TestFunction } from './testApi.js'

interface Variant {
  readonly mode: Mode
  readonly fails: boolean
  readonly fixtures: Fixtures
}

/** Makes `test`. Each modifier (`.only`, `.skip`, …) is the same function with another variant, so they combine. */
export function testFunction(collector: Collector): TestFunction {
  return variantOf(collector, { mode: 'run', fails: false, fixtures: {} })
}

type AnyBody = (...given: never[]) => unknown

function variantOf(collector: Collector, variant: Variant): TestFunction {
  const add = (declared: Pick<TestCase, 'name' | 'options' | 'body'> & { readonly mode?: Mode }, above: AnyBody) =>
    collector.test({ ...variant, ...declared, sites: callSites(above, 5) })
  const other = (change: Partial<Variant>) => variantOf(collector, { ...variant, ...change })
  const asked = (body: AnyBody) => (Object.keys(variant.fixtures).length === 0 ? [] : fixtureNames(body))

  const test = (...given: readonly unknown[]) => {
    const { name, options, body } = declaration(given)
    add({ name, options, body: { asks: asked(body), run: (context) => call(body, context) } }, test)
  }

  /** Declares a test for each row; `run` hands a row over to the body. */
  const table = (rows: readonly unknown[], run: (body: AnyBody, row: unknown, context: object) => unknown) => {
    const declare = (...given: readonly unknown[]) => {
      const { name, options, body } = declaration(given)
      rows.forEach((row, index) => {
        add({ name: eachTitle(name, row, index), options, body: { asks: [], run: (c) => run(body, row, c) } }, declare)
      })
    }
    return declare
  }

  return Object.defineProperties(test, {
    only: { get: () => other({ mode: 'only' }) },
    skip: { get: () => other({ mode: 'skip' }) },
    fails: { get: () => other({ fails: true }) },
    todo: {
      value: function todo(name: unknown) {
        add({ name: String(name), options: {}, body: undefined, mode: 'todo' }, todo)
      },
    },
    skipIf: { value: (condition: unknown) => (condition ? other({ mode: 'skip' }) : other({})) },
    runIf: { value: (condition: unknown) => (condition ? other({}) : other({ mode: 'skip' })) },
    each: {
      value: (rows: unknown, ...cells: readonly unknown[]) =>
        table(eachTable(rows, cells), (body, row) => call(body, ...(Array.isArray(row) ? (row as unknown[]) : [row]))),
    },
    for: { value: (rows: unknown) => table(eachTable(rows, []), (body, row, context) => call(body, row, context)) },
    extend: { value: (fixtures: Fixtures) => other({ fixtures: { ...variant.fixtures, ...fixtures } }) },
    prop: {
      value: (arbitraries: object, parameters: object = {}) => {
        const declare = (...given: readonly unknown[]) => {
          const { name, options, body } = declaration(given)
          add({ name, options, body: { asks: [], run: () => property(arbitraries, parameters, body) } }, declare)
        }
        return declare
      },
    },
  }) as unknown as TestFunction
}

/** What bodies take is a matter between their author and TypeScript. */
function call(body: AnyBody, ...given: readonly unknown[]): unknown {
  return Reflect.apply(body, undefined, given)
}
