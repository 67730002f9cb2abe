import { duplicateRate } from '../src/metrics/duplicateRate.js'
import type { Column } from '../src/sql/schema.js'
import { counted } from '../src/verdicts/counted.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import type { Subject } from './subject.js'

/** A firm failure when rows cannot be told apart: which of them belong together, nobody knows. */
export async function repeatedKey(subjects: readonly Subject[], key: readonly Column[]): Promise<Verdict | undefined> {
  const names = key.map(({ name }) => name)
  const found = subjects.map(async (subject) => {
    const { count, of } = await subject.ask(
      duplicateRate(
        names.map((name) => subject.column(name)),
        'values',
      ),
    )
    return count === 0 ? [] : [`${counted(count, 'surplus row')} in ${counted(of, 'row')} of ${subject.dataset.label}`]
  })
  const repeated = (await Promise.all(found)).flat()
  if (repeated.length === 0) return undefined
  return {
    outcome: 'fail',
    firm: true,
    expected: `a key, ${names.join(', ')}, that is unique`,
    received: null,
    shown: 'a key that is not unique',
    counted: repeated.join('; '),
    columns: names,
  }
}
