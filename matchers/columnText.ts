import type { Column } from '../src/sql/schema.js'

/** `customer_id (VARCHAR)` */
export function columnText({ name, engineType }: Column): string {
  return `${name} (${engineType})`
}
