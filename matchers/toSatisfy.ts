import { text } from '../src/sql/build.js'
import type { Condition } from '../src/sql/condition.js'
import { columnsIn } from '../src/sql/columnsIn.js'
import { Misuse } from '../src/sql/misuse.js'
import type { Column, Schema } from '../src/sql/schema.js'
import { judgeRows } from './judgeRows.js'
import { matcher } from './matcher.js'
import { condition as anyCondition } from './optionChecks.js'
import { rowOptions } from './options.js'
import type { RowOptions } from './options.js'
import { print } from './print.js'

export default matcher(
  {
    /**
     * Asserts that each row satisfies a condition, across columns. As in SQL a comparison with null is null: such a row neither
     * satisfies nor breaks the condition and is left out. Received is the share of rows that break it.
     *
     * @param condition  SQL text for the dataset's engine (`'end_at >= start_at'`), or made with `col()` for any engine
     */
    async toSatisfy(subject, condition: Condition, options: RowOptions = {}) {
      const wanted = anyCondition(condition)
      if (wanted !== undefined) throw new Misuse(`${print(condition)} is not ${wanted}`)
      if (typeof condition === 'string') {
        const columns = columnsNamed(subject.schema, condition)
        return judgeRows(subject, { phrase: `every row: ${condition}`, keeps: text(condition), columns }, options)
      }
      const columns = columnsIn(condition.expression).map((name) => subject.column(name))
      return judgeRows(
        subject,
        { phrase: 'every row satisfies the condition', keeps: condition.expression, columns },
        options,
      )
    },
  },
  { options: rowOptions, positional: 1 },
)

/** The columns whose names stand in a text as words: which of them are meant, only the engine knows. */
function columnsNamed(schema: Schema, sql: string): readonly Column[] {
  const words = new Set(sql.match(/"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_]*/gu)?.map(unquoted))
  return schema.filter(({ name }) => words.has(name.toLowerCase()))
}

function unquoted(word: string): string {
  return (word.startsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : word).toLowerCase()
}
