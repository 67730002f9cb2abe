import { inspect } from 'node:util'

/**
 * The name of a test of a table, as Jest and Vitest write it: `%s %d %i %f %j %o %p` take the row's values in turn, `%#`
 * and `%$` are its number from 0 and from 1, `%%` a percent sign, `$name` and `$name.deeper` fields of a row that is a record.
 */
export function eachTitle(title: string, row: unknown, index: number): string {
  const values: unknown[] = Array.isArray(row) ? [...(row as readonly unknown[])] : [row]
  const printed = title.replace(/%([sdifjoOp#$%])/g, (token, kind: string) => {
    if (kind === '%') return '%'
    if (kind === '#') return String(index)
    if (kind === '$') return String(index + 1)
    return values.length === 0 ? token : format(kind, values.shift())
  })
  const record = Array.isArray(row) ? undefined : row
  if (typeof record !== 'object' || record === null) return printed
  return printed.replace(/\$(#|[A-Za-z_][\w.]*\w|[A-Za-z_])/g, (token, path: string) => {
    if (path === '#') return String(index)
    const found = path.split('.').reduce<unknown>(fieldOf, record)
    return found === undefined ? token : format('s', found)
  })
}

function format(kind: string, value: unknown): string {
  if (kind === 'd' || kind === 'f') return String(typeof value === 'bigint' ? value : Number(value))
  if (kind === 'i') return String(typeof value === 'bigint' ? value : Math.trunc(Number(value)))
  if (kind === 'j') return json(value)
  if (kind === 's' && typeof value === 'string') return value
  return inspect(value, { depth: 3, breakLength: Infinity })
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return inspect(value, { breakLength: Infinity })
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
