import type { DataSchema } from '../src/datasets/schema/schema.js'
import { Misuse } from '../src/sql/misuse.js'
import { counted } from '../src/verdicts/counted.js'
import { conformity } from './contracts/conformity.js'
import { matcher } from './matcher.js'
import type { Options } from './options.js'
import { print } from './print.js'

export default matcher(
  {
    /**
     * Asserts all that a schema promises: columns and their types, nulls, ranges, sets, patterns, keys, rules across columns. One
     * assertion tells every violation, grouped by column, the worst first. Received is the list of columns that are not
     * right. Integers are numbers too, and a column of nothing but nulls is of any type. A violation of a column that says
     * `warn()` is told and does not fail.
     *
     * @param schema  made by `schema({ age: integer().between(0, 120) })`
     */
    async toMatchSchema(subject, ...[schema]: [schema: DataSchema, options?: Options]) {
      if (!isSchema(schema)) throw new Misuse(`toMatchSchema takes schema({ … }), not ${print(schema)}`)
      const promised = counted(Object.keys(schema.columns).length, 'column')
      return conformity(subject, schema, `${subject.dataset.label} to match the schema of ${promised}`)
    },
  },
  { countsRows: true, options: {}, positional: 1 },
)

function isSchema(value: unknown): value is DataSchema {
  return typeof value === 'object' && value !== null && 'columns' in value && 'options' in value
}
