/**
 * A value as JSON text, ending with a line feed. Numbers that JSON cannot hold are strings; what a terminal or a CI server
 * would obey is escaped in the way of JSON, so that it reads back as what it was.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, (_name, item: unknown) => (isHoldable(item) ? item : String(item)), 2)
  return `${text.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}

function isHoldable(value: unknown): boolean {
  return typeof value !== 'bigint' && !(typeof value === 'number' && !Number.isFinite(value))
}

// JSON.stringify has escaped what is below space. The `#` is the first of `##vso[`, the colon that of `::error`.
const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|#(?=#(?:\w+)?\[)|(?<=\\n):(?=:)/g
