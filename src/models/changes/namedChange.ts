import type { Change } from './change.js'
import { changeBrand } from './changeBrand.js'

/** Calls a change as messages do: `set("plan", "pro")`. */
export function namedChange(name: string, change: Change): Change {
  return Object.defineProperties(change, { name: { value: name }, [changeBrand]: { value: true } })
}
