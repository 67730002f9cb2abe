import type { Expression } from '../sql/expression.js'
import { groupBy } from '../sql/groupBy.js'
import { keyOf } from '../sql/keyOf.js'
import type { Row, Rows, Selection } from '../sql/selection.js'
import type { Question } from './engine.js'

/** One question, and how the answers to those that it stands for are read from its answer. */
export interface Together {
  readonly question: Question
  readonly read: (rows: Rows) => readonly (readonly [key: string, rows: Rows])[]
}

type Asked = readonly [key: string, question: Question]

/** Questions about the same groups of the same rows as one, which asks for all of their cells; the others as they are. */
export function together(questions: readonly Asked[]): readonly Together[] {
  const same = groupBy(questions, ([key, { selection, ...view }]) => {
    const by = groupsOf(selection)
    return by === undefined ? key : keyOf(view, by)
  })
  return [...same.values()].flatMap(one)
}

/** What rows are grouped by where every group counts; nothing is one group. */
function groupsOf(selection: Selection): Readonly<Record<string, Expression>> | undefined {
  if (selection.kind === 'query' || selection.of !== undefined) return undefined
  if (selection.kind === 'cells') return {}
  if (selection.kind === 'listing' || selection.limit !== undefined || selection.having !== undefined) return undefined
  return selection.order.length === 0 ? selection.by : undefined
}

function one(questions: readonly Asked[]): readonly Together[] {
  const [first, ...more] = questions
  if (first === undefined) return []
  const [key, question] = first
  const by = groupsOf(question.selection)
  if (more.length === 0 || by === undefined) return [{ question, read: (rows) => [[key, rows]] }]
  const cells = new Map<string, readonly [name: string, cell: Expression]>()
  const names = questions.map(([, { selection }]) => {
    const own = selection.kind === 'cells' || selection.kind === 'groups' ? selection.cells : {}
    return Object.entries(own).map(([name, cell]) => {
      const id = keyOf(cell)
      const known = cells.get(id) ?? ([`mltest cell ${cells.size + 1}`, cell] as const)
      cells.set(id, known)
      return [name, known[0]] as const
    })
  })
  const all = Object.fromEntries(cells.values())
  const isPlain = Object.keys(by).length === 0
  const selection: Selection = isPlain ? { kind: 'cells', cells: all } : { kind: 'groups', by, cells: all, order: [] }
  const read = (row: Row, own: readonly (readonly [string, string])[]): Row => ({
    ...Object.fromEntries(Object.keys(by).map((name) => [name, row[name] ?? null])),
    ...Object.fromEntries(own.map(([name, cell]) => [name, row[cell] ?? null])),
  })
  return [
    {
      question: { ...question, selection },
      read: (rows) =>
        questions.map(([each], index) => [each, rows.map((row) => read(row, names[index] ?? []))] as const),
    },
  ]
}
