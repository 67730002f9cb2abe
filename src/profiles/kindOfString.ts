/** Strings are text when there are too many different ones to be categories. */
export function kindOfString(rows: number, distinct: number): 'text' | 'categorical' {
  return distinct > 0.5 * rows || distinct > 1000 ? 'text' : 'categorical'
}
