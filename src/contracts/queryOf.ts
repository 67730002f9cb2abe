import { Misuse } from '../sql/misuse.js'

/** Quotes of the user's own around a name are ours to write. */
const placeholder = /"?\$?\{(\w+)\}"?/g

/**
 * A sql rule's query with its placeholders filled in: `{object}` (also `{table}`, `{model}`, `${table}`) is the data,
 * `{property}` (also `{column}`, `{field}`, `${column}`) the column that the rule stands under. Throws `Misuse` for others, for
 * what is no single SELECT, and for a column where there is none.
 */
export function queryOf(sql: string, object: string, column: string | undefined): string {
  const query = sql.trim().replace(/;\s*$/, '')
  if (!/^(?:--[^\n]*\n\s*|\/\*[\s\S]*?\*\/\s*)*\(?\s*(?:SELECT|WITH|FROM)\b/i.test(query))
    throw new Misuse(
      'a sql rule is one SELECT that gives one value, such as SELECT count(*) FROM {object} WHERE age < 0',
    )
  return query.replace(placeholder, (_, name: string) => {
    if (/^(?:object|table|schema|model)$/.test(name)) return quoted(object)
    if (!/^(?:property|column|field)$/.test(name))
      throw new Misuse(`{${name}} stands for nothing in a sql rule; known are {object} and {property}`)
    if (column === undefined)
      throw new Misuse(`{${name}} is for rules under a property, and this one is about the object`)
    return quoted(column)
  })
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
