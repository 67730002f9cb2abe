import type { Evidence } from '../../src/metrics/drift/evidence.js'
import type { JudgedPart } from '../../src/metrics/drift/judgedColumn.js'
import type { DriftColumn, DriftReport } from '../../src/profiles/driftReport.js'

/** A comparison as `mltest drift --json` prints it. */
export function driftJson({ outcome, falseAlarmRate, reference, current, by, columns }: DriftReport): object {
  return {
    version: 1,
    outcome,
    falseAlarmRate,
    reference,
    current,
    ...(by === undefined ? {} : { by }),
    columns: Object.fromEntries([...columns].map(([name, column]) => [name, columnJson(column)])),
  }
}

function columnJson(column: DriftColumn): object {
  if (column.reason !== undefined) return column
  const { outcome, type, kind, detectable, parts, column: name, segment } = column
  return {
    outcome,
    ...(segment === undefined ? {} : { column: name, segment }),
    type,
    kind,
    ...(detectable === undefined ? {} : { detectable }),
    parts: parts.map(partJson),
  }
}

function partJson({ evidence, ...judged }: JudgedPart): object {
  const { outcome, change, kolmogorovSmirnov, jensenShannon, pValue, adjustedPValue, test } = judged
  return {
    part: evidence.part,
    outcome,
    ...sidesOf(evidence),
    ...(change === undefined ? {} : { change }),
    ...(kolmogorovSmirnov === undefined ? {} : { kolmogorovSmirnov }),
    ...(jensenShannon === undefined ? {} : { jensenShannon }),
    ...(pValue === undefined ? {} : { pValue, adjustedPValue }),
    ...(test === undefined ? {} : { test }),
  }
}

/** A shape has many counts; what it is said to be out of is its rows. */
function sidesOf(evidence: Evidence): object {
  if (evidence.kind === 'shape') {
    return { reference: { of: rowsIn(evidence.reference.counts) }, current: { of: rowsIn(evidence.current.counts) } }
  }
  const { reference, current, atMost } = evidence
  return { reference, current, ...(atMost === true ? { atMost } : {}) }
}

const rowsIn = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
