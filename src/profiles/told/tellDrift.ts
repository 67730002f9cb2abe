import { counted } from '../../verdicts/counted.js'
import { formatNumber } from '../../verdicts/formatNumber.js'
import { formatShare } from '../../verdicts/formatShare.js'
import { table } from '../../verdicts/table.js'
import type { DriftColumn, DriftReport, MeasuredColumn } from '../driftReport.js'
import { columnLines } from './columnLines.js'
import { descending } from './descending.js'
import { effectOf } from './effectOf.js'

/** Columns of one kind that a message tells. */
const mostColumns = 3

type Named<Column> = readonly (readonly [name: string, column: Column])[]

/**
 * A comparison in sentences and a table: what drifted, worst first, what could not be said and why, and of how many rows.
 *
 * @param importance  of columns to a model: what matters most then comes first
 */
export function tellDrift(report: DriftReport, importance?: ReadonlyMap<string, number>): readonly string[] {
  const { columns, reference, current } = report
  const weight = ([name, { column = name }]: readonly [string, DriftColumn]) => importance?.get(column)
  const of = (outcome: DriftColumn['outcome']) => [...columns].filter(([, column]) => column.outcome === outcome)
  const drifted = measured(of('fail')).toSorted((a, b) => descending(weight(a), weight(b)) || worst(b[1]) - worst(a[1]))
  const lines = drifted.slice(0, mostColumns).flatMap((each) => {
    const known = weight(each)
    const [name, column] = each
    return driftLines(known === undefined ? name : `${name} (importance ${formatNumber(known, 3)})`, column)
  })
  const reasons = [...told(of('error')), ...told(of('fail')), ...blindLines(measured(of('inconclusive')))]
  return [
    headline(report, drifted.length, importance === undefined ? '' : ', what matters most to the model first'),
    '',
    ...table(lines),
    ...moreOf(drifted.length),
    ...reasons,
    ...told(of('skipped')),
    ...(lines.length + reasons.length === 0 ? [] : ['']),
    `Received  ${counted(current.rows, 'row')}, ${current.source}; reference ${counted(reference.rows, 'row')}, ${reference.source}`,
  ]
}

function headline({ columns, falseAlarmRate, by }: DriftReport, drifted: number, order: string): string {
  const outcomes = [...columns.values()].map(({ outcome }) => outcome)
  const compared = outcomes.filter((outcome) => outcome !== 'skipped').length
  const failed = outcomes.filter((outcome) => outcome === 'error').length
  const rate = `(false-alarm rate ${formatShare(falseAlarmRate)} for all columns${by === undefined ? '' : ' of all segments'} together)`
  const ofAll = `of ${counted(compared, 'column')}`
  if (failed > 0) return `${failed} ${ofAll} cannot be compared, ${drifted} drifted ${rate}`
  if (drifted > 0) return `${drifted} ${ofAll} drifted ${rate}${order}`
  const blind = outcomes.filter((outcome) => outcome === 'inconclusive').length
  return blind > 0 ? `${blind} ${ofAll} have too few rows to say ${rate}` : `none ${ofAll} drifted ${rate}`
}

function driftLines(name: string, column: MeasuredColumn): readonly (readonly string[])[] {
  return columnLines(
    name,
    column,
    column.parts.filter(({ outcome }) => outcome === 'fail'),
  )
}

/** What could have been seen, where nothing was seen and more rows would be needed. */
function blindLines(columns: Named<MeasuredColumn>): readonly string[] {
  const lines = columns.slice(0, mostColumns).map(([name, { detectable = 1 }]) => {
    const smallest = formatNumber(Math.min(1, detectable), 2)
    return `${name}: a shift of less than D = ${smallest} of all rows would not have been seen; { minDetectable } says how small a shift must be`
  })
  return [...lines, ...moreOf(columns.length)]
}

function told(columns: Named<DriftColumn>): readonly string[] {
  const reasoned = columns.filter(([, { reason }]) => reason !== undefined)
  const lines = reasoned.slice(0, mostColumns).map(([name, { reason = '' }]) => `${name}: ${reason}`)
  return [...lines, ...moreOf(reasoned.length)]
}

function moreOf(columns: number): readonly string[] {
  return columns > mostColumns ? [`and ${columns - mostColumns} more`] : []
}

function measured(columns: Named<DriftColumn>): Named<MeasuredColumn> {
  return columns.flatMap(([name, column]) => (column.reason === undefined ? [[name, column] as const] : []))
}

function worst({ parts }: MeasuredColumn): number {
  return Math.max(...parts.filter(({ outcome }) => outcome === 'fail').map(effectOf))
}
