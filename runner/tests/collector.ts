import { AsyncLocalStorage } from 'node:async_hooks'
import { Misuse } from '../../src/sql/misuse.js'
import type { Hook, Mode, Suite, TestCase, TestOptions } from './suite.js'
import type { CallSite } from '../execution/callSites.js'

/** Takes in what a file declares while it is loaded. One file at a time. */
export interface Collector {
  /** Declares what stands in a suite; awaits bodies of `describe` that are async. */
  collect(load: () => Promise<void>): Promise<Suite>
  test(declared: Omit<TestCase, 'kind' | 'parent'>): void
  suite(declared: SuiteFacts, body: () => unknown): void
  hook(hook: Hook): void
}

interface SuiteFacts {
  readonly name: string
  readonly mode: Mode
  readonly options: TestOptions
  readonly sites: readonly CallSite[]
}

export function collector(): Collector {
  const inside = new AsyncLocalStorage<Suite>()
  let open: { readonly root: Suite; readonly bodies: Promise<unknown>[] } | undefined

  /** The `describe` around the call, across awaits too; code left over from an earlier file is not of this one. */
  const place = (what: string) => {
    const suite = inside.getStore() ?? open?.root
    if (open === undefined || suite === undefined || rootOf(suite) !== open.root)
      throw new Misuse(`${what} belongs at the top of a file or in a describe, not inside a test or a hook`)
    return { suite, open }
  }

  return {
    async collect(load) {
      const root = emptySuite(undefined, { name: '', mode: 'run', options: {}, sites: [] })
      open = { root, bodies: [] }
      try {
        await load()
        // A body may add further async ones while it is awaited.
        for (const body of open.bodies) await body
        return root
      } finally {
        open = undefined
      }
    },
    test(declared) {
      const { suite } = place(`test(${JSON.stringify(declared.name)})`)
      suite.children.push({ kind: 'test', parent: suite, ...declared })
    },
    suite(facts, body) {
      const { suite: parent, open: file } = place(`describe(${JSON.stringify(facts.name)})`)
      const suite = emptySuite(parent, facts)
      parent.children.push(suite)
      const result = inside.run(suite, body)
      if (result instanceof Promise) {
        file.bodies.push(result)
        // Awaited when the file has been loaded; until then its failure is no unhandled rejection.
        result.catch(() => undefined)
      }
    },
    hook(hook) {
      place(hook.name).suite.hooks[hook.name].push(hook)
    },
  }
}

function emptySuite(parent: Suite | undefined, facts: SuiteFacts): Suite {
  return {
    kind: 'suite',
    parent,
    ...facts,
    children: [],
    hooks: { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] },
  }
}

function rootOf(suite: Suite): Suite {
  return suite.parent === undefined ? suite : rootOf(suite.parent)
}
