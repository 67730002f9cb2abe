import type { ExpectState } from '../execution/expectState.js'

/** Where all copies of Jest's `expect` in a process keep their state. */
const place = Symbol.for('$$jest-matchers-object')

interface Shared {
  state: Partial<ExpectState>
}

/** Gives Jest's `expect` a state for each test, since tests may overlap: one that timed out goes on under the next. */
export function lendExpectState(current: () => ExpectState | undefined): void {
  const shared = (globalThis as { readonly [place]?: Shared })[place]
  if (shared === undefined) throw new Error('expect keeps its state elsewhere in this version')
  const outside = shared.state
  Object.defineProperty(shared, 'state', { configurable: true, get: () => current() ?? outside })
}
