import type { Change } from '../../src/models/changes/change.js'
import { namedChange } from '../../src/models/changes/namedChange.js'
import { together } from '../../src/models/changes/together.js'
import { Misuse } from '../../src/sql/misuse.js'
import { print } from '../print.js'

/** What a user gave as a change, or as several that come one after the other. */
export function checkedChange(given: unknown): Change {
  const changes: readonly unknown[] = Array.isArray(given) ? given : [given]
  const wrong = changes.find((change) => typeof change !== 'function')
  if (wrong !== undefined || changes.length === 0)
    throw new Misuse(
      `a change is a function (row) => row, or made by set, add, typo, swapCase or permute, and not ${print(wrong)}`,
    )
  return together(changes.map((change) => named(change as Change)))
}

/** A function without a name of its own is called the change. */
function named(change: Change): Change {
  return change.name === '' ? namedChange('the change', (row, draws) => change(row, draws)) : change
}
