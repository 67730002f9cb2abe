import { escapeControls } from '../../text/escapeControls.js'

/** Characters of a text; messages of assertions are shorter. */
const longest = 10_000

/**
 * The same data with every text short enough to be shown, and without characters that a browser would obey. Records may have been
 * written by anybody.
 */
export function presentable<Data>(data: Data): Data {
  return shown(data) as Data
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return shownText(value)
  if (Array.isArray(value)) return value.map(shown)
  if (typeof value !== 'object' || value === null) return value
  // A name such as __proto__ becomes a property like any other.
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [shownText(name), shown(each)]))
}

function shownText(text: string): string {
  if (text.length < 100 && plain.test(text)) return text
  return escapeControls(text.length > longest ? `${text.slice(0, longest)}…` : text)
}

// Nearly all of a long list is of this kind, and escaping takes ten times as long as this look.
const plain = /^[ -~]*$/
