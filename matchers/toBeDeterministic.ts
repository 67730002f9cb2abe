import { dataset } from '../src/datasets/dataset.js'
import { firstRows } from '../src/metrics/firstRows.js'
import { Misuse } from '../src/sql/misuse.js'
import { counted } from '../src/verdicts/counted.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { isSensitive } from './isSensitive.js'
import { matcher } from './matcher.js'
import { showValue } from './showValue.js'
import type { Subject } from './subject.js'

/** Rows whose two predictions are compared. */
const limit = 10_000

export default matcher({
  /**
   * Asserts that a model says the same of the same rows when it is asked again: `expect(predict(model, data)).toBeDeterministic()`. The
   * model runs twice over all rows; the predictions and probabilities of the first 10,000 are compared, and have to be equal exactly.
   * Received is the number of rows of which it said something else.
   */
  async toBeDeterministic(subject): Promise<Verdict> {
    const again = await subject.of(secondRun(subject))
    const added = addedNames(subject)
    const columns = subject.schema.filter(({ name }) => added.includes(name))
    const [first, second] = await Promise.all([
      subject.ask(firstRows(columns, limit)),
      again.ask(firstRows(columns, limit)),
    ])
    const differing = first.flatMap(({ row, values }, place) =>
      values.flatMap((value, index) => {
        const column = columns[index]
        const other = second[place]?.values[index] ?? null
        if (column === undefined || Object.is(value, other)) return []
        const said = isSensitive(subject.dataset, column) ? 'hidden' : `${showValue(value)}, then ${showValue(other)}`
        return [{ row, text: `row ${formatNumber(row)}: ${column.name} ${said}` }]
      }),
    )
    const rows = new Set(differing.map(({ row }) => row)).size
    return {
      outcome: rows === 0 ? 'pass' : 'fail',
      expected: 'the same predictions when the model is asked again',
      received: rows,
      counted: `${counted(rows, 'row')} with another prediction in ${counted(first.length, 'row')} compared`,
      columns: columns.map(({ name }) => name),
      details: differing.slice(0, 5).map(({ text }) => text),
    }
  },
})

/** The same rows, which the model sees a second time. */
function secondRun({ dataset: { source, label, narrowing, steps, picked } }: Subject) {
  if (source.kind !== 'computed')
    throw new Misuse(`${label} has no model that could be asked again; give it one: expect(predict(model, data))`)
  if (narrowing.length > 0 || steps.length > 0 || picked !== undefined)
    throw new Misuse('choose the rows before the model sees them: expect(predict(model, data.where(…)))')
  return dataset({ ...source, key: `${source.key} again` }, { name: label })
}

/** Names of the columns that the model adds. */
function addedNames({ dataset: { source }, schema }: Subject): readonly string[] {
  if (source.kind !== 'computed') return []
  const { prediction, probability } = source.computation.rolesIn(schema)
  const probabilities = typeof probability === 'object' ? Object.values(probability) : [probability]
  return [prediction, ...probabilities].filter((name) => name !== undefined)
}
