import { compile } from './compile.js'
import { dataRows } from './dataRows.js'
import type { Rows } from './dataRows.js'
import type { Dialect } from './dialect.js'
import { project } from './project.js'
import type { Derivation } from './selection.js'
import { where } from './where.js'

/** Derived rows as a statement of its own, whose columns have their names. */
export function derive(derivation: Derivation, rows: Rows, dialect: Dialect): string {
  const condition = exception(derivation, rows, dialect)
  const from = (texts: readonly string[]): string =>
    derivation.of === undefined
      ? dataRows(derivation.sample, condition, texts, rows, dialect)
      : `(${derive(derivation.of, rows, dialect)})${where([condition])}`
  return project(
    { ...derivation.by, ...derivation.columns },
    derivation.by,
    (name) => dialect.quote(name),
    from,
    dialect,
  )
}

function exception({ except }: Derivation, rows: Rows, dialect: Dialect): string | undefined {
  if (except === undefined) return undefined
  const value = dialect.quote('value')
  const others = `SELECT ${value} FROM (${derive(except.among, rows, dialect)}) WHERE ${value} IS NOT NULL`
  return `${compile(except.value, dialect)} NOT IN (${others})`
}
