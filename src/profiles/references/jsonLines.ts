import type { Json } from './json.js'

/** JSON whose lines are facts: a list of plain values is one line, everything else a line for each of its items. */
export function jsonLines(value: Json, indent = ''): string {
  const inner = `${indent}  `
  if (isList(value)) {
    if (!value.some((item) => typeof item === 'object' && item !== null))
      return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
    return `[\n${value.map((item) => inner + jsonLines(item, inner)).join(',\n')}\n${indent}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const lines = Object.entries(value).map(
    ([name, item]) => `${inner}${JSON.stringify(name)}: ${jsonLines(item, inner)}`,
  )
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
