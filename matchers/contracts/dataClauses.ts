import type { SchemaOptions } from '../../src/datasets/schema/schema.js'
import { judgeDuplicates } from '../judgeDuplicates.js'
import { callNamed } from './callNamed.js'
import type { Clause } from './clause.js'

/** What a schema promises of whole rows. Keys of which a column is missing are not judged: that is told of the column. */
export function dataClauses({ rows, keys = [], rules = [] }: SchemaOptions, present: ReadonlySet<string>): Clause[] {
  const { min = 0, max = Infinity } = rows ?? {}
  const rowCount: Clause = {
    severity: 'error',
    judge: (subject) => callNamed(subject, 'toHaveRowCountBetween', undefined, [min, max]),
  }
  return [
    ...(rows === undefined ? [] : [rowCount]),
    ...keys.filter((key) => key.every((name) => present.has(name))).map(unique),
    ...rules.map((rule): Clause => ({
      severity: 'error',
      ofValues: true,
      judge: (subject) => callNamed(subject, 'toSatisfy', undefined, [rule]),
    })),
  ]
}

function unique(key: readonly string[]): Clause {
  const [column, ...others] = key
  return {
    severity: 'error',
    ...(column !== undefined && others.length === 0 ? { column } : {}),
    ofValues: true,
    judge: (subject) => {
      const columns = key.map((name) => subject.column(name))
      return judgeDuplicates(subject, columns, 'left out', {})
    },
  }
}
