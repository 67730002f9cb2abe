/** Of ASCII alone; a program for three kinds of all of Unicode takes RE2 a tenth of a second to make. */
const ascii: Readonly<Record<string, string>> = {
  letter: 'A-Za-z',
  digit: '0-9',
  space: String.raw`\t\n\f\r `,
  punctuation: '[:punct:]',
}

const unicode: Readonly<Record<string, string>> = {
  letter: String.raw`\p{L}\p{M}`,
  digit: String.raw`\p{Nd}`,
  space: String.raw`\s\p{Z}`,
  punctuation: String.raw`[:punct:]\p{P}`,
}

/**
 * A regular expression of RE2 for texts that hold characters of each of these kinds and of no other, those of three or more kinds
 * only where all is ASCII. Nothing where there is no such expression.
 */
export function textsOfKinds(kinds: readonly string[]): string | undefined {
  const sets = kinds.flatMap((kind) => (kinds.length > 2 ? ascii : unicode)[kind] ?? [])
  if (sets.length === 0 || sets.length < kinds.length) return undefined
  return `^(?:${inAnyOrder(sets, '')})[${sets.join('')}]*$`
}

/** One of each set in the order of their first ones: at each character it is clear where a text stands, so that none is looked at twice. */
function inAnyOrder(left: readonly string[], seen: string): string {
  const ways = left.map((set) => {
    const others = left.filter((other) => other !== set)
    return others.length === 0 ? `[${set}]` : `[${set}][${seen}${set}]*(?:${inAnyOrder(others, seen + set)})`
  })
  return ways.join('|')
}
