import { truths } from './worlds.js'

/** How many tables of one kind alarmed. */
export interface Cell {
  readonly sizes: readonly [number, number]
  readonly change: string
  readonly truth: (typeof truths)[number]
  readonly alarms: number
  readonly tables: number
}

/** The section's tables, one a size. */
export function conceptText(cells: readonly Cell[]): string {
  const sizes = new Map(
    cells.map((cell) => [cell.sizes.map((rows) => rows.toLocaleString('en')).join(' / '), cell.sizes]),
  )
  const tables = [...sizes].map(([title, size]) => {
    const own = cells.filter((cell) => cell.sizes.join() === size.join())
    const rows = [...new Set(own.map(({ change }) => change))].map((change) => {
      const shares = truths.map((truth) => {
        const cell = own.find((each) => each.change === change && each.truth === truth)
        return cell === undefined ? '' : `${cell.alarms} of ${cell.tables}`
      })
      return `| ${change} | ${shares.join(' | ')} |`
    })
    return [`| ${title} rows | ${truths.join(' | ')} |`, `|---|${truths.map(() => '---|').join('')}`, ...rows].join(
      '\n',
    )
  })
  return [
    'How many tables alarm at the default rate of 1 %, by how the [outcome depends](concept/worlds.ts) on seven features: classes by a logistic line or',
    'a tree, numbers by a line or a tree. The aim is at most 1 % where nothing changed, at most 5 % where inputs moved, and at least 95 % in the other',
    'rows; it takes 300 tables a cell to tell.',
    '',
    tables.join('\n\n'),
  ].join('\n')
}
