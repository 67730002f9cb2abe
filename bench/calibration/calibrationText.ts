import type { Results } from './results.js'

/** The tables of bench/README.md. */
export function calibrationText({ falseAlarms, byShape, power }: Results): string {
  const shapes = [...new Set(byShape.map(({ shape }) => shape))]
  const sizes = [...new Set(byShape.map((each) => sizeOf(each)))]
  const effects = power.filter(({ reference, current }) => reference === 5000 && current === 500)
  return [
    'Unchanged tables of ten shapes of column, how many alarm at the default rate of 1 % for the whole table, with the',
    'standard error of that share, and how many are inconclusive. The largest have fewer tables, as they take long to draw.',
    '',
    '| reference / current rows | columns | tables | alarms | inconclusive |',
    '|---|---|---|---|---|',
    ...falseAlarms.map((each) => {
      const cells = [
        sizeOf(each),
        each.columns,
        count(each.tables),
        rateOf(each),
        percent(each.inconclusive / each.tables),
      ]
      return `| ${cells.join(' | ')} |`
    }),
    '',
    'Alarms of one unchanged column by its shape, in %.',
    '',
    `| | ${sizes.join(' | ')} |`,
    `|---|${sizes.map(() => '---|').join('')}`,
    ...shapes.map((shape) => {
      const own = sizes.map((size) => byShape.find((each) => each.shape === shape && sizeOf(each) === size))
      const shares = own.map((each) => (each === undefined ? '' : ((100 * each.alarms) / each.tables).toFixed(2)))
      return `| ${shape} | ${shares.join(' | ')} |`
    }),
    '',
    'Faults in one column of 5,000 reference and 500 current rows: how many are found, in a table of that column alone and of ten columns.',
    '',
    '| fault | size | found alone | among ten columns |',
    '|---|---|---|---|',
    ...effects
      .filter(({ columns }) => columns === 1)
      .map((alone) => {
        const among = effects.find(
          ({ columns, fault, effect }) => columns === 10 && fault === alone.fault && effect === alone.effect,
        )
        const size = alone.fault === 'shift' ? `${String(alone.effect)} sd` : `${String(100 * alone.effect)} %`
        return `| ${alone.fault} | ${size} | ${percent(alone.found / alone.tables)} | ${among === undefined ? '' : percent(among.found / among.tables)} |`
      }),
  ].join('\n')
}

const sizeOf = ({ reference, current }: { reference: number; current: number }) =>
  `${count(reference)} / ${count(current)}`
const count = (value: number) => value.toLocaleString('en')
const percent = (share: number) => `${(100 * share).toFixed(2)} %`

/** With its standard error; where nothing alarmed, with the 95 % bound by the rule of three. */
function rateOf({ alarms, tables }: { alarms: number; tables: number }): string {
  const share = alarms / tables
  const error = Math.sqrt((share * (1 - share)) / tables)
  return alarms === 0 ? `0 % (< ${percent(3 / tables)})` : `${percent(share)} ± ${(100 * error).toFixed(2)}`
}
