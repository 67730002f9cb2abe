import path from 'node:path'

const reserved = new Set(
  (
    'dataset describe expect test await break case catch class const continue debugger default delete do else enum export extends false ' +
    'finally for function if implements import in instanceof interface let new null package private protected public return static ' +
    'super switch this throw true try typeof var void while with yield eval arguments undefined'
  ).split(' '),
)

/** What the data in a path may be called in code and in a file's name: `data/new-orders-*.csv` is `newOrders`. */
export function nameFor(data: string): string {
  const stem = path.posix.basename(data.replaceAll('\\', '/')).split('.', 1)[0] ?? ''
  const words = stem.normalize('NFKD').match(/[a-z0-9]+/gi) ?? []
  const name = words.map(
    (word, i) => (i === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1),
  )
  const joined = name.join('')
  return /^[a-z]/i.test(joined) && !reserved.has(joined)
    ? joined
    : `data${joined.charAt(0).toUpperCase()}${joined.slice(1)}`
}
