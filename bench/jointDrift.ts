import path from 'node:path'
import { randomGenerator } from '../src/math/randomGenerator.js'
import { jointMethods } from '../src/profiles/joint/jointMethods.js'
import { jointSides } from './joint/jointSides.js'
import { measure } from './measure.js'
import { orders } from './orders.js'
import { runners } from './project.js'
import type { Section } from './writeSection.js'

const sizes = [
  [100, 100],
  [500, 500],
] as const
const falseAlarmRate = 0.01
const permutations = 199
const names = ['domainClassifier', 'mmd', 'pcaReconstruction', 'correlation'] as const

/** How often each method of joint drift alarms where nothing changed and where a column was shuffled, and what a million rows take. */
export default async function jointDrift({ quick = false } = {}): Promise<Section> {
  const tables = quick ? 30 : 300
  const rows: string[] = []
  for (const name of names) {
    const cells = sizes.map(([reference, current]) => {
      const alarms = (isShuffled: boolean, count: number) => {
        let found = 0
        for (let table = 0; table < count; table++) {
          const sides = jointSides(reference, current, isShuffled, randomGenerator(1000 * table + reference))
          const { pValue } = jointMethods[name].test(sides, randomGenerator(table), permutations)
          if (pValue <= falseAlarmRate) found += 1
        }
        return `${found} of ${count}`
      }
      return `${alarms(false, tables)}, ${alarms(true, tables / 10)}`
    })
    rows.push(`| \`${name}\` | ${cells.join(' | ')} | ${(await secondsOfMillion(name)).toFixed(1)} |`)
    console.log(rows.at(-1))
  }
  return {
    title: 'Several columns at once',
    text: [
      `How many of ${tables} unchanged tables of six columns alarm at the default rate of 1 % (about ${tables / 100} do by chance), and how`,
      `many of ${tables / 10} in which one of the columns was shuffled; and the seconds of a whole process that compares a million rows × 20`,
      'columns with a million.',
      '',
      `| | ${sizes.map((size) => `${size.join(' / ')} rows`).join(' | ')} | 1 M / 1 M, seconds |`,
      `|---|${sizes.map(() => '---|').join('')}---|`,
      ...rows,
    ].join('\n'),
  }
}

async function secondsOfMillion(method: string): Promise<number> {
  const file = await orders(1_000_000)
  const run = {
    args: [...runners.mltest, '--testTimeout=600000', '--scanTimeout=600000'],
    cwd: path.join(import.meta.dirname, 'joint'),
    env: { CI: '', ORDERS: file, METHOD: method },
  }
  return (await measure(run, { times: 1, warmUps: 0, memory: false })).seconds
}
