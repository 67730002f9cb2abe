import type { ReasonedColumn } from '../../src/profiles/driftReport.js'
import type { MeasuredColumn, MeasuredDrift } from '../../src/profiles/measuredDrift.js'
import type { JudgedReport } from './judgedReport.js'

/** Named methods as `mltest drift --json` prints them: judged by one of them, or all numbers without an outcome. */
export function methodJson({ reference, current, columns }: MeasuredDrift, judged: JudgedReport | undefined): object {
  const measured = [...columns].map(([name, column]) => [name, measuredJson(column)] as const)
  return {
    version: 1,
    ...(judged === undefined ? {} : { outcome: judged.outcome }),
    reference,
    current,
    columns: Object.fromEntries<object>(judged === undefined ? measured : judged.columns),
  }
}

function measuredJson(column: ReasonedColumn | MeasuredColumn): object {
  if (column.reason !== undefined) return column
  const { kind, methods, leftOut, sampled } = column
  const found = [...methods].filter(([, measured]) => measured !== undefined)
  return { kind, methods: Object.fromEntries(found), leftOut, ...(sampled === undefined ? {} : { sampled }) }
}
