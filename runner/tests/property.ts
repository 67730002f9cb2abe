import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Misuse } from '../../src/sql/misuse.js'
import { scopes } from '../execution/scopes.js'

type AnyBody = (...given: never[]) => unknown

/** The part of fast-check that is used here; it is the user's own copy, from the project that is tested. */
interface FastCheck {
  readonly assert: (property: unknown, parameters: object) => Promise<void>
  readonly asyncProperty: (...arbitrariesAndPredicate: readonly unknown[]) => unknown
  readonly record: (arbitraries: object) => unknown
}

/** Runs a body with values of a list of arbitraries as its parameters, or of a record of them as its one parameter. */
export async function property(arbitraries: object, parameters: object, body: AnyBody): Promise<void> {
  const { assert, asyncProperty, record } = await fastCheck()
  const list: readonly unknown[] = Array.isArray(arbitraries) ? arbitraries : [record(arbitraries)]
  const holds = async (...values: readonly unknown[]) => {
    // A body may return false, as fast-check's own properties may; other answers say nothing.
    if ((await Reflect.apply(body, undefined, values)) === false) throw new Error('the property returned false')
  }
  await assert(asyncProperty(...list, holds), { seed: scopes.getStore()?.seed, ...parameters })
}

async function fastCheck(): Promise<FastCheck> {
  const require = createRequire(path.join(process.cwd(), 'package.json'))
  let file: string
  try {
    file = require.resolve('fast-check')
  } catch {
    throw new Misuse('test.prop needs the package fast-check: npm install --save-dev fast-check')
  }
  const module = (await import(pathToFileURL(file).href)) as { readonly default: FastCheck }
  return module.default
}
