import type { FileRun } from './fileRun.js'
import type { Scope } from './scope.js'
import { scopes } from './scopes.js'

/** What this worker does now: at most one file. */
export const stage = {
  run: undefined as FileRun | undefined,
  /** To whom what happens now belongs, also where Node lost the thread of it. */
  get scope(): Scope | undefined {
    return scopes.getStore() ?? stage.run?.current?.scope ?? stage.run?.outside
  },
}
