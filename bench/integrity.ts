import { registry } from '../matchers/index.js'
import type { Assertion } from '../matchers/judge.js'
import { settleAssertions } from '../matchers/settleAssertions.js'
import type { Judge } from '../matchers/subject.js'
import { dataset } from '../src/datasets/dataset.js'
import type { Dataset } from '../src/datasets/dataset.js'
import { openSession } from '../src/engines/openSession.js'
import { calls } from './integrity/calls.js'
import type { Call } from './integrity/calls.js'
import { orders } from './orders.js'
import type { Section } from './writeSection.js'

const judges: Readonly<Record<string, Judge | undefined>> = registry

const rows = Number(process.env['ROWS'] ?? 1_000_000)

/** One assertion of every matcher, together and each alone. */
export default async function integrity(): Promise<Section> {
  const data = dataset(await orders(rows), { name: 'orders' })
  const all = calls(data, rows)
  const shared = all.filter(({ isApart }) => isApart !== true)
  const together = await time(data, shared)
  const everything = await time(data, all)
  const alone = new Map<string, Timed>()
  for (const call of all) alone.set(call.name, await time(data, [call]))
  const sum = (some: readonly Call[]): Timed => {
    const timed = some.flatMap(({ name }) => alone.get(name) ?? [])
    return {
      statements: timed.reduce((total, { statements }) => total + statements, 0),
      seconds: timed.reduce((total, { seconds }) => total + seconds, 0),
    }
  }
  const line = (what: string, fused: Timed, single: Timed) =>
    `| ${what} | ${fused.statements} | ${fused.seconds.toFixed(2)} | ${single.statements} | ${single.seconds.toFixed(2)} | ${(single.seconds / fused.seconds).toFixed(1)} × |`
  const slowest = [...alone].toSorted(([, a], [, b]) => b.seconds - a.seconds).slice(0, 10)
  return {
    title: 'One assertion of every matcher',
    text: [
      `${rows.toLocaleString('en')} rows × 20 columns of Parquet; [the assertions](integrity/calls.ts) in one settlement, against the sum of each in a session of its own`,
      '(opening the file is in neither).',
      '',
      '| assertions | statements together | seconds | statements alone | seconds | |',
      '|---|---|---|---|---|---|',
      line(`${shared.length} that need no join or sort of their own`, together, sum(shared)),
      line(`all ${all.length}`, everything, sum(all)),
      '',
      `The slowest alone: ${slowest.map(([name, { seconds }]) => `${name} ${seconds.toFixed(2)} s`).join(', ')}.`,
    ].join('\n'),
  }
}

interface Timed {
  readonly statements: number
  readonly seconds: number
}

async function time(data: Dataset, some: readonly Call[]): Promise<Timed> {
  let statements = 0
  const session = openSession({ onScan: (scan) => void (statements += scan.statements) })
  try {
    await session.open(data)
    const assertions = some.flatMap(({ name, args }): Assertion[] => {
      const judge = judges[name]
      return judge === undefined
        ? []
        : [{ judge, data, args, context: { call: name, isNot: false, matchers: registry } }]
    })
    const start = performance.now()
    const judged = await settleAssertions(assertions, session)
    const seconds = (performance.now() - start) / 1000
    const wrong = judged.find(({ verdict }) => verdict.outcome !== 'pass')
    if (wrong !== undefined) throw new Error(wrong.message)
    return { statements, seconds }
  } finally {
    await session.close()
  }
}
