import { AsyncLocalStorage } from 'node:async_hooks'
import type { Scope } from './scope.js'

/** Whose code is running: what is asserted, printed or thrown belongs to that scope, across awaits and timers. */
export const scopes = new AsyncLocalStorage<Scope>()
