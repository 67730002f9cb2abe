import type { DataSchema } from '../../src/datasets/schema/schema.js'
import type { Schema } from '../../src/sql/schema.js'
import { suggestion } from '../../src/sql/suggestion.js'
import { holdsType } from './holdsType.js'
import type { Violation } from './violation.js'

/** Columns that are missing, too many, out of order or of another type. */
export function structure(schema: Schema, { columns, options }: DataSchema): readonly Violation[] {
  const names = schema.map(({ name }) => name)
  const promised = new Map(Object.entries(columns))
  const unknown = names.filter((name) => !promised.has(name))
  const isWrong = (column: string, line: string, severity: 'error' | 'warn' = 'error'): Violation => ({
    column,
    severity,
    outcome: 'fail',
    lines: [line],
    size: 1,
  })
  const missing = [...promised]
    .filter(([name, { optional }]) => optional !== true && !names.includes(name))
    .map(([name, { severity }]) => isWrong(name, `is missing${suggestion(name, unknown)}`, severity))
  const mistyped = schema.flatMap((column) => {
    const rule = promised.get(column.name)
    if (rule === undefined || holdsType(column, rule.type)) return []
    return [isWrong(column.name, `expected ${rule.type}, found ${column.type} (${column.engineType})`, rule.severity)]
  })
  const extra = unknown.map((name) => isWrong(name, 'is extra: no column of that name was promised'))
  return [
    ...missing,
    ...mistyped,
    ...(options.strict === true ? extra : []),
    ...(options.ordered === true ? order() : []),
  ]

  function order(): readonly Violation[] {
    const found = names.filter((name) => promised.has(name))
    const wanted = [...promised.keys()].filter((name) => names.includes(name))
    if (found.every((name, at) => name === wanted[at])) return []
    const line = `columns are out of order: expected ${wanted.join(', ')}; found ${found.join(', ')}`
    return [{ severity: 'error', outcome: 'fail', lines: [line], size: 1 }]
  }
}
