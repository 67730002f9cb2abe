/** A column's name as a key of an object in code. */
export function optionKey(column: string): string {
  return /^[a-z_$][\w$]*$/i.test(column) ? column : JSON.stringify(column)
}
