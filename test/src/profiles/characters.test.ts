import { afterAll, expect, test } from 'vitest'
import { frequencies } from '../../../src/aggregates/frequencies.js'
import { dataset } from '../../../src/datasets/dataset.js'
import { openSession } from '../../../src/engines/openSession.js'
import { metric } from '../../../src/metrics/metric.js'
import { characters } from '../../../src/profiles/characters.js'

const session = openSession({ threads: 2 })
afterAll(() => session.close())

const texts = [
  ['abc', 'letter'],
  ['Ünïcode e\u0301', 'letter space'],
  ['12٣', 'digit'],
  [' \u00a0\t', 'space'],
  ['$+-_.', 'punctuation'],
  ['a 1!', 'letter digit space punctuation'],
  ['☃', 'other'],
  ['é1', 'letter digit'],
  ['a\n', 'letter space'],
  ['customer.1@example.org', 'letter digit punctuation'],
  ['ü1.', 'letter digit punctuation'],
  ['x ☃', 'letter space other'],
  [null, undefined],
] as const

const expectations: readonly (readonly string[])[] = [
  [],
  ['letter', 'letter space', 'digit', 'space'],
  ['letter space other', 'letter digit space punctuation', 'letter digit punctuation', 'punctuation', ''],
]

test.each(expectations.map((likely) => ({ likely })))(
  'every kind of character that a text holds is told, of null nothing, whatever is likely: $likely',
  async ({ likely }) => {
    const data = dataset({ row: texts.map((_, row) => row), value: texts.map(([value]) => value) })
    const text = { name: 'value', type: 'string', engineType: 'VARCHAR' } as const
    const asked = texts.map(async (_, row) => {
      const counted = frequencies(characters.of(text, likely), 10)
      const one = data.where(`row = ${row}`)
      await session.open(one)
      const [settled] = await session.settle([
        (ask) =>
          ask(
            one,
            metric(counted.key, [counted], (state) => state),
          ),
      ])
      if (settled?.status !== 'fulfilled') throw settled?.reason
      return settled.value.counts.map(([mask]) => characters.name(mask))[0]
    })
    expect(await Promise.all(asked)).toEqual(texts.map(([, kinds]) => kinds))
  },
)
