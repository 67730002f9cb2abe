const words: Readonly<Record<string, string>> = {
  null: 'null',
  nan: 'NaN',
  positiveInfinity: 'infinite',
  negativeInfinity: 'minus infinite',
  empty: 'empty',
  belowMinimum: 'below minimum',
  aboveMaximum: 'above maximum',
  newCategory: 'new category',
  shape: 'shape',
  hourOfDay: 'hour of day',
  weekday: 'weekday',
}

/** A part as people call it: `above maximum`, `value 36`, `length: new category`. */
export function partText(part: string): string {
  const [, derived = '', own = part] = /^(length|characters|gap)\.(.*)$/s.exec(part) ?? []
  const [, kind = '', value = ''] = /^(special|atom):(.*)$/s.exec(own) ?? []
  const text = kind === '' ? (words[own] ?? own) : `${kind === 'atom' ? 'value' : 'special value'} ${value}`
  return derived === '' ? text : `${derived}: ${text}`
}
