import { changes } from './concept/changes.js'
import { conceptText } from './concept/conceptText.js'
import type { Cell } from './concept/conceptText.js'
import { count } from './concept/count.js'
import { truths } from './concept/worlds.js'
import { writeSection } from './writeSection.js'
import type { Section } from './writeSection.js'

const sizes = [
  [5000, 2000],
  [20_000, 5000],
] as const

/**
 * How often concept drift alarms where nothing changed, where only the inputs did, and where something did. Takes six hours of one core, and publishes
 * what it has after every round of twenty tables a cell.
 */
export default function concept({ quick = false } = {}): Promise<Section> {
  const [rounds, tables] = quick ? [1, 2] : [15, 20]
  const cells: Cell[] = sizes.flatMap((size) =>
    Object.keys(changes).flatMap((change) =>
      truths.map((truth) => ({ sizes: size, change, truth, alarms: 0, tables: 0 })),
    ),
  )
  const section = () => ({ title: 'Concept drift', text: conceptText(cells) })
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, cell] of cells.entries()) {
      const until = cell.tables + tables
      const found = count(cell.truth, changes[cell.change] ?? {}, cell.sizes, [cell.tables, until])
      cells[index] = { ...cell, alarms: cell.alarms + found, tables: until }
      console.log(JSON.stringify(cells[index]))
    }
    if (!quick) writeSection(section())
  }
  return Promise.resolve(section())
}
