import { drawnValues } from '../aggregates/drawnValues.js'
import { driftMethods } from '../metrics/drift/driftMethods.js'
import type { DriftMethodName } from '../metrics/drift/driftMethods.js'
import { rowCount } from '../metrics/rowCount.js'
import type { Column, ColumnType } from '../sql/schema.js'
import type { Data } from './data.js'
import type { DriftOptions } from './driftOptions.js'
import { fitOptions } from './fitOptions.js'
import { measureColumn } from './measureColumn.js'
import type { MeasuredDrift } from './measuredDrift.js'
import { outlineReference } from './outlineReference.js'
import { pairColumns } from './pairColumns.js'
import { profiledSchema } from './profiledSchema.js'
import type { Reference } from './outlineReference.js'
import { stateOf } from './stateOf.js'
import { withoutSpecials } from './withoutSpecials.js'

/** Methods that need the values themselves draw at most so many a side. */
const mostValues = 100_000

/** Measures the drift of columns by named methods, whose numbers are SciPy's. */
export async function measureDrift(
  reference: Reference,
  current: Data,
  given: DriftOptions,
  methods: readonly DriftMethodName[],
): Promise<MeasuredDrift> {
  const options = 'profile' in reference ? fitOptions(given, reference.profile) : given
  const schema = 'data' in reference ? reference.data.schema : profiledSchema(reference.profile)
  const { names, reasons, compared } = pairColumns(schema, current.schema, options)
  const before = new Map(schema.map((column) => [column.name, column]))
  const specials = (options.specials ?? []).map(String)
  const live = 'data' in reference ? reference.data : undefined
  const hasValues = (name: string) => {
    const sides = [live === undefined ? undefined : before.get(name), compared.get(name)]
    return sides.every((column) => column !== undefined && numbers.has(column.type))
  }
  const needsValues = methods.some((method) => driftMethods[method].of === 'values')
  const drawing = [...compared].map(async ([name, column]) => {
    const old = before.get(name)
    if (!needsValues || live === undefined || old === undefined || !hasValues(name)) return []
    return [[name, await Promise.all([draw(live, old, specials), draw(current, column, specials)])] as const]
  })
  const [outline, rows, drawn] = await Promise.all([
    outlineReference(
      reference,
      schema.filter(({ name }) => compared.has(name)),
      options,
      false,
    ),
    current.ask(rowCount),
    Promise.all(drawing),
  ])
  const values = new Map(drawn.flat())
  const profiling = outline.count(new Map())
  const measuring = [...compared].map(async ([name, column]) => {
    const draft = outline.draft.columns[name]
    if (draft === undefined) return []
    const profile = profiling.then(({ columns }) => columns[name] ?? draft)
    const sides = { draft, profile, rows: outline.draft.rows, hasValues: hasValues(name), drawn: values.get(name) }
    return [[name, await measureColumn(sides, current, column, specials, methods)] as const]
  })
  const [profile, measured] = await Promise.all([profiling, Promise.all(measuring)])
  const found = new Map(measured.flat())
  return {
    reference: { source: profile.source, rows: profile.rows },
    current: { source: current.label, rows },
    columns: new Map(
      names.flatMap((name) => {
        const column = reasons.get(name) ?? found.get(name)
        return column === undefined ? [] : [[name, column] as const]
      }),
    ),
  }
}

function draw(data: Data, column: Column, specials: readonly string[]): Promise<Float64Array> {
  return stateOf(data, drawnValues(withoutSpecials(column, specials), mostValues))
}

const numbers = new Set<ColumnType>(['integer', 'number', 'decimal'])
