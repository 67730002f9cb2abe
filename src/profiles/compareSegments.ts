import { judgeDrift } from '../metrics/drift/judgeDrift.js'
import { rowCount } from '../metrics/rowCount.js'
import { counted } from '../verdicts/counted.js'
import type { Data } from './data.js'
import type { DriftOptions } from './driftOptions.js'
import type { DriftColumn, DriftReport } from './driftReport.js'
import { gatherEvidence } from './gatherEvidence.js'
import type { Gathered } from './gatherEvidence.js'
import { judgedColumns } from './judgedColumns.js'
import { limitsOf } from './limitsOf.js'
import { pairColumns } from './pairColumns.js'
import { segmentsOf } from './segmentsOf.js'
import type { SegmentSides } from './segmentsOf.js'
import { worstOutcome } from './worstOutcome.js'

/**
 * Compares the rows of each value of a column by themselves, by the default rule; all parts of all segments are tests of one
 * assertion. The column itself is compared over all rows, so a segment that grew or is gone is drift where that is more than chance.
 */
export async function compareSegments(
  reference: Data,
  current: Data,
  by: string,
  { columns: chosen, except, ...options }: DriftOptions,
): Promise<DriftReport> {
  const { names, reasons, compared } = pairColumns(reference.schema, current.schema, {
    ...options,
    ...(chosen === undefined ? {} : { columns: chosen }),
    ...(except === undefined ? {} : { except }),
  })
  const columns = [...compared.keys()].filter((name) => name !== by)
  const [all, segments, rowsBefore, rowsNow] = await Promise.all([
    compared.has(by) ? gatherEvidence({ data: reference }, current, { ...options, columns: by }) : undefined,
    segmentsOf(reference, current, by).then((found) =>
      Promise.all(found.map((each) => gatherSegment(each, { ...options, columns }))),
    ),
    reference.ask(rowCount),
    current.ask(rowCount),
  ])
  const limits = limitsOf(options)
  const pieces = [...(all === undefined ? [] : [all]), ...segments.flatMap(({ gathered }) => gathered ?? [])]
  const judgedIn = judgeTogether(pieces, limits)
  const found: readonly (readonly [string, DriftColumn])[] = [
    ...names.flatMap((name) => {
      const reason = reasons.get(name)
      return reason === undefined ? [] : [[name, reason] as const]
    }),
    ...(all === undefined ? [] : judgedColumns(all, judgedIn(all))),
    ...segments.flatMap((segment) => columnsOf(segment, judgedIn)),
  ]
  return {
    outcome: worstOutcome(found.map(([, { outcome }]) => outcome)),
    falseAlarmRate: limits.falseAlarmRate,
    reference: { source: reference.label, rows: rowsBefore },
    current: { source: current.label, rows: rowsNow },
    by,
    columns: new Map(found),
  }
}

interface GatheredSegment extends SegmentSides {
  /** Absent where only one side has the segment. */
  readonly gathered?: Gathered
}

async function gatherSegment(sides: SegmentSides, options: DriftOptions): Promise<GatheredSegment> {
  const { reference, current } = sides
  if (reference === undefined || current === undefined) return sides
  return { ...sides, gathered: await gatherEvidence({ data: reference }, current, options) }
}

type JudgedIn = (piece: Gathered) => ReturnType<typeof judgeDrift>

function judgeTogether(pieces: readonly Gathered[], limits: Parameters<typeof judgeDrift>[1]): JudgedIn {
  const keyOf = (piece: Gathered, name: string) => `${pieces.indexOf(piece)} ${name}`
  const evidence = pieces.flatMap((piece) =>
    [...piece.columns].map(([name, column]) => [keyOf(piece, name), column.evidence] as const),
  )
  const judged = judgeDrift(new Map(evidence), limits)
  return (piece) =>
    new Map(
      [...piece.columns.keys()].flatMap((name) => {
        const column = judged.get(keyOf(piece, name))
        return column === undefined ? [] : [[name, column] as const]
      }),
    )
}

function columnsOf(
  { name: segment, rows, reference, gathered }: GatheredSegment,
  judgedIn: JudgedIn,
): readonly (readonly [string, DriftColumn])[] {
  if (gathered !== undefined)
    return [...judgedColumns(gathered, judgedIn(gathered))].map(([column, found]) => [
      `${column} where ${segment}`,
      { ...found, column, segment },
    ])
  const reason = `only the ${reference === undefined ? 'current data have' : 'reference has'} this segment, ${counted(rows, 'row')}`
  return [[segment, { outcome: 'skipped', reason, segment }]]
}
