import { randomGenerator } from '../../src/math/randomGenerator.js'
import { runners, withProject } from '../project.js'
import { measureInTurn } from '../measure.js'

const test = `import { dataset, expect, test } from 'mltest'
test('orders', () => {
  expect(dataset('orders.csv')).toHaveNoNulls('id')
  expect(dataset('orders.csv')).toHaveMeanBetween('amount', 0, 100)
})
`

/** Seconds of a run of one file on 10,000 rows without a store, and of one that is kept; medians, in turn. */
export async function costOfARun(times: number): Promise<{ readonly without: number; readonly kept: number }> {
  const random = randomGenerator(1)
  const rows = Array.from({ length: 10_000 }, (_, index) => `${index},${(random() * 100).toFixed(2)}`)
  return withProject({ 'orders.csv': `id,amount\n${rows.join('\n')}\n`, 'orders.mltest.ts': test }, async (cwd) => {
    const commands = [[], ['--store']].map((flags) => ({ args: [...runners.mltest, ...flags], cwd }))
    const [without, kept] = await measureInTurn(commands, { times, memory: false })
    return { without: without?.seconds ?? NaN, kept: kept?.seconds ?? NaN }
  })
}
