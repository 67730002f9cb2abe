import { Misuse } from '../../src/sql/misuse.js'

/** Names that a function takes out of its first parameter: `({ data, model: m }) => …` asks for `data` and `model`. */
export function fixtureNames(asking: (...given: never[]) => unknown): readonly string[] {
  if (asking.length === 0 && !/^[^(]*\(\s*\{/.test(asking.toString())) return []
  const parameter = firstParameter(asking.toString())
  if (parameter === '') return []
  if (!parameter.startsWith('{'))
    throw new Misuse(`fixtures are asked for by destructuring: write ({ name }) => …, not (${parameter}) => …`)
  return parts(parameter.slice(1, parameter.lastIndexOf('}'))).map((part) => {
    if (part.startsWith('...')) throw new Misuse('fixtures are asked for by name; ... cannot be used')
    return (/^['"]?([^'":=\s]+)/.exec(part) ?? [])[1] ?? part
  })
}

function firstParameter(source: string): string {
  // `async x => …` has no parentheses.
  const bare = /^(?:async\s+)?([\w$]+)\s*=>/.exec(source)
  if (bare !== null) return bare[1] ?? ''
  return parts(source.slice(source.indexOf('(') + 1))[0] ?? ''
}

/** Splits at the commas of the outermost level, up to the bracket that closes it. */
function parts(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    const character = text[at]
    if (character !== undefined && '([{'.includes(character)) depth++
    else if (character !== undefined && depth > 0 && ')]}'.includes(character)) depth--
    else if (depth === 0 && (character === undefined || character === ',' || ')]}'.includes(character))) {
      found.push(text.slice(from, at).trim())
      from = at + 1
      if (character !== ',') break
    }
  }
  return found.filter((part) => part !== '')
}
