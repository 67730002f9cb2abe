import { print } from './print.js'

/** `{"a", "b"}`, cut after ten. */
export function setText(values: readonly unknown[]): string {
  const more = values.length > 10 ? `, … ${values.length - 10} more` : ''
  return `{${values.slice(0, 10).map(print).join(', ')}${more}}`
}
