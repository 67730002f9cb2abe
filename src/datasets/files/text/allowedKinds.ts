import type { Kind } from './kind.js'
import type { Reading } from './reading.js'

/** What the texts of a column may look like; `undefined` for anything. */
export function allowedKinds({ type, declared, format }: Reading): readonly Kind[] | undefined {
  switch (type) {
    case 'string':
      return undefined
    case 'integer':
      return declared === true ? ['integer', 'code'] : ['integer']
    case 'number':
    case 'decimal':
      return ['integer', 'longInteger', 'code', 'number']
    case 'boolean':
      return ['boolean']
    case 'date':
      return format?.hasTime === true ? ['date'] : ['date', 'formatted']
    case 'timestamp':
      return ['date', 'timestamp', 'formatted']
    case 'list':
      return ['list']
    case 'struct':
      return ['object']
  }
}
