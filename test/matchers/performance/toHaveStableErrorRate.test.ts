import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { scored } from '../../../src/models/scored.js'
import { judging } from '../../support/judging.js'

const { check } = judging()

// Streams and the rows at which river 0.26.1 sees a change in them: test/support/reference/remakeDrift.py.
const { streams, cases } = JSON.parse(
  readFileSync(new URL('../../support/reference/river.json', import.meta.url), 'utf8'),
) as {
  readonly streams: Readonly<Record<string, string | readonly number[]>>
  readonly cases: readonly {
    detector: 'adwin'
    parameters: object
    changes: Readonly<Record<string, readonly number[]>>
  }[]
}
const begin = Date.UTC(2026, 0, 1)
const roles = { target: 'truth', prediction: 'guess', timestamp: 'at' }

/** Rows in another order than that of time, whose errors are those of a stream. */
function rowsOf(stream: string) {
  const rows = Array.from<number | string>(streams[stream] ?? []).map((error, index) => {
    const truth = stream === 'numbers' ? index % 7 : index % 2
    const guess =
      stream === 'numbers' ? truth + Number(error) * (index % 3 === 0 ? -1 : 1) : Math.abs(truth - Number(error))
    return { at: new Date(begin + index * 60_000), truth, guess }
  })
  return scored(
    rows.toSorted((a, b) => (a.at.getTime() % 7919) - (b.at.getTime() % 7919)),
    roles,
  )
}

describe('toHaveStableErrorRate', () => {
  test.each(cases)('sees in the order of time what river sees: $call', async ({ detector, parameters, changes }) => {
    const stream = changes['numbers'] === undefined || changes['numbers'].length > 20 ? 'wavering' : 'numbers'
    const { verdict } = await check(rowsOf(stream)).toHaveStableErrorRate({ detector, ...parameters })
    expect(verdict.received).toEqual(changes[stream])
  })

  test('names row and time of a change, and the error before it', async () => {
    const { verdict, message } = await check(rowsOf('worse')).toHaveStableErrorRate({ detector: 'hddmA' })
    const [row = 0] = verdict.received as readonly number[]
    expect(verdict.outcome).toBe('fail')
    const time = new Date(begin + row * 60_000).toISOString().slice(0, 19)
    expect(message).toContain(`row ${row.toLocaleString('en')} in time order, at ${time}`)
    expect(message).toContain('labelled 3,000 of 3,000 rows')
  })

  test('passes while nothing changes, and .not turns it', async () => {
    const steady = check(rowsOf('steady'))
    expect((await steady.toHaveStableErrorRate({ detector: 'adwin' })).verdict).toMatchObject({
      outcome: 'pass',
      received: [],
    })
    expect((await check(rowsOf('steady')).not.toHaveStableErrorRate({ detector: 'adwin' })).verdict.outcome).toBe(
      'fail',
    )
    expect((await check(rowsOf('worse')).not.toHaveStableErrorRate({ detector: 'adwin' })).verdict.outcome).toBe('pass')
  })

  test('fails without labels, without predictions and without rows', async () => {
    const at = new Date(begin)
    const judged = async (data: readonly object[]) =>
      check(scored(data, { ...roles, task: 'binary' })).toHaveStableErrorRate({ detector: 'ddm' })
    const unlabelled = await judged([
      { at, truth: null, guess: 1 },
      { at, truth: null, guess: 1 },
      { at, truth: 1, guess: 1 },
    ])
    expect(unlabelled.verdict).toMatchObject({ outcome: 'fail', firm: true })
    const without = await judged([
      { at, truth: 1, guess: null },
      { at, truth: 0, guess: 0 },
    ])
    expect(without.message).toContain('1 row of 2 rows have no prediction')
    const none = check(rowsOf('steady').where('truth > 5'))
    expect((await none.toHaveStableErrorRate({ detector: 'ddm' })).verdict).toMatchObject({
      outcome: 'fail',
      firm: true,
    })
  })

  test('says what is wrong with a call', async () => {
    const message = async (options: object, its: object = roles) =>
      (await check(scored([{ at: new Date(begin), truth: 0.5, guess: 1.5 }, { at: new Date(begin), truth: 2, guess: 1 }, { at: new Date(begin), truth: 3, guess: 1 }], its)).toHaveStableErrorRate(options as never)).message // prettier-ignore
    expect(await message({ detector: 'adwinn' })).toContain('adwin')
    expect(await message({ detector: 'adwin', warmStart: 3 })).toContain('adwin has no parameter "warmStart"')
    expect(await message({ detector: 'ddm' })).toContain('ddm looks at errors of classes')
    expect(await message({ detector: 'adwin' }, { target: 'truth', prediction: 'guess' })).toContain(
      'names no timestamp',
    )
    expect(await message({ detector: 'adwin' }, { target: 'truth', timestamp: 'at' })).toContain(
      'neither prediction nor probability',
    )
  })
})
