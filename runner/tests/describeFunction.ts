import { callSites } from '../execution/callSites.js'
import type { Collector } from './collector.js'
import { declaration } from './declaration.js'
import { eachTable } from './eachTable.js'
import { eachTitle } from './eachTitle.js'
import type { Mode, TestOptions } from './suite.js'
import type { DescribeFunction } from './testApi.js'

type AnyBody = (...given: never[]) => unknown

/** Makes `describe`; its modifiers are the same function in another mode. */
export function describeFunction(collector: Collector, mode: Mode = 'run'): DescribeFunction {
  const add = (name: string, options: TestOptions, body: () => unknown, above: AnyBody) =>
    collector.suite({ name, options, mode, sites: callSites(above, 5) }, body)

  const describe = (...given: readonly unknown[]) => {
    const { name, options, body } = declaration(given)
    add(name, options, () => Reflect.apply(body, undefined, []), describe)
  }

  const table = (rows: readonly unknown[], argumentsOf: (row: unknown) => readonly unknown[]) => {
    const declare = (...given: readonly unknown[]) => {
      const { name, options, body } = declaration(given)
      rows.forEach((row, index) => {
        add(eachTitle(name, row, index), options, () => Reflect.apply(body, undefined, argumentsOf(row)), declare)
      })
    }
    return declare
  }

  return Object.defineProperties(describe, {
    only: { get: () => describeFunction(collector, 'only') },
    skip: { get: () => describeFunction(collector, 'skip') },
    todo: {
      value: function todo(name: unknown) {
        const sites = callSites(todo, 5)
        collector.test({
          name: String(name),
          options: {},
          mode: 'todo',
          fails: false,
          body: undefined,
          fixtures: {},
          sites,
        })
      },
    },
    skipIf: { value: (condition: unknown) => describeFunction(collector, condition ? 'skip' : mode) },
    runIf: { value: (condition: unknown) => describeFunction(collector, condition ? mode : 'skip') },
    each: {
      value: (rows: unknown, ...cells: readonly unknown[]) =>
        table(eachTable(rows, cells), (row) => (Array.isArray(row) ? (row as unknown[]) : [row])),
    },
    for: { value: (rows: unknown) => table(eachTable(rows, []), (row) => [row]) },
  }) as unknown as DescribeFunction
}
