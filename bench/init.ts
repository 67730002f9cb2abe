import { faults } from './init/faults.js'
import { halves } from './init/halves.js'
import { readTable } from './init/table.js'
import { trial } from './init/trial.js'
import type { Section } from './writeSection.js'

/** Six real files of vega-datasets. */
const tables = [
  readTable('cars.json'),
  readTable('penguins.json'),
  readTable('movies.json', { types: { Title: 'string' } }),
  readTable('seattle-weather.csv'),
  readTable('stocks.csv'),
  readTable('flights-2k.json'),
]

const splits = Number(process.env['SPLITS'] ?? 200)

/** What `mltest init` proposes from a random half: is it green on the other, and red when that is broken? */
export default async function init(): Promise<Section> {
  const lines: string[] = []
  const missed: string[] = []
  for (const table of tables) {
    let green = 0
    for (let seed = 1; seed <= splits; seed++) {
      const [seen, next] = halves(table, seed)
      const failures = (await trial(seen, new Map([['next', next]]))).get('next') ?? []
      if (failures.length === 0) green += 1
    }
    const [seen, next] = halves(table, 1)
    const broken = new Map(
      Object.entries(faults).flatMap(([name, fault]) => {
        const changed = fault(next)
        return changed === undefined ? [] : [[name, changed] as const]
      }),
    )
    const found = await trial(seen, broken)
    const silent = [...found].flatMap(([name, failures]) => (failures.length === 0 ? [name] : []))
    missed.push(...silent.map((name) => `${table.name}: ${name}`))
    lines.push(
      `| ${table.name} | ${String(table.rows.length)} | ${String(green)} of ${String(splits)} | ${String(found.size - silent.length)} of ${String(found.size)} |`,
    )
  }
  return {
    title: 'init: contracts proposed from half of the data',
    text: `| data | rows | green on the other half | faults found |
|---|---|---|---|
${lines.join('\n')}

Not found: ${missed.length === 0 ? 'none' : missed.join('; ')}.`,
  }
}
