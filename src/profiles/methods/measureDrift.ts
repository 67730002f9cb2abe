import type { MethodName } from '../../metrics/drift/methods/driftMethods.js'
import { rowCount } from '../../metrics/rowCount.js'
import type { Reference } from '../compareWith.js'
import type { Data } from '../data.js'
import type { DriftOptions } from '../driftOptions.js'
import type { ReasonedColumn } from '../driftReport.js'
import { fitOptions } from '../fitOptions.js'
import { learnProfile } from '../learnProfile.js'
import { pairColumns } from '../pairColumns.js'
import { profiledSchema } from '../profiledSchema.js'
import { measureColumn } from './measureColumn.js'
import type { Side } from './measureColumn.js'
import type { MethodColumn, MethodReport } from './methodReport.js'

/**
 * Measures how columns differ from a reference by named methods, with the numbers of SciPy.
 *
 * @param method  one, which is an error for a column that it does not apply to; or all that apply
 */
export async function measureDrift(
  reference: Reference,
  current: Data,
  given: DriftOptions,
  method: MethodName | 'all',
): Promise<MethodReport> {
  const options = 'profile' in reference ? fitOptions(given, reference.profile) : given
  const schema = 'data' in reference ? reference.data.schema : profiledSchema(reference.profile)
  const { names, reasons, compared } = pairColumns(schema, current.schema, options)
  const chosen = schema.filter(({ name }) => compared.has(name))
  const profile = 'profile' in reference ? reference.profile : await learnProfile(reference.data, chosen, options)
  const before = 'data' in reference ? reference.data : undefined
  const measured = [...compared].map(async ([name, column]) => {
    const known = profile.columns[name]
    const sides = { before: columnIn(before, name), now: { data: current, column }, specials: profile.specials }
    return [name, known === undefined ? undefined : await measureColumn(sides, known, method)] as const
  })
  const [rows, found] = await Promise.all([current.ask(rowCount), Promise.all(measured)])
  const columns = new Map<string, ReasonedColumn | MethodColumn | undefined>([...reasons, ...found])
  return {
    reference: { source: profile.source, rows: profile.rows },
    current: { source: current.label, rows },
    columns: new Map(
      names.flatMap((name) => {
        const column = columns.get(name)
        return column === undefined ? [] : [[name, column] as const]
      }),
    ),
  }
}

function columnIn(data: Data | undefined, name: string): Side | undefined {
  const column = data?.schema.find((each) => each.name === name)
  return data === undefined || column === undefined ? undefined : { data, column }
}
