import type { Expression, Text } from './expression.js'
import { nodesOf } from './nodesOf.js'
import type { Derivation, Selection } from './selection.js'

/** All of a user's own SQL in a selection. */
export function textsIn(selection: Selection): readonly Text[] {
  return expressionsOf(selection)
    .flatMap(nodesOf)
    .filter((node) => node.kind === 'text')
}

function expressionsOf(selection: Selection): readonly Expression[] {
  if (selection.kind === 'query') return []
  const derived = selection.of === undefined ? [] : derivedFrom(selection.of)
  if (selection.kind === 'cells') return [...Object.values(selection.cells), ...derived]
  if (selection.kind === 'listing') return [...Object.values(selection.columns), ...derived]
  const { by, cells, having } = selection
  return [...Object.values(by), ...Object.values(cells), ...(having === undefined ? [] : [having]), ...derived]
}

function derivedFrom({ by = {}, columns, of, except }: Derivation): readonly Expression[] {
  const excepted = except === undefined ? [] : [except.value, ...derivedFrom(except.among)]
  return [...Object.values(by), ...Object.values(columns), ...excepted, ...(of === undefined ? [] : derivedFrom(of))]
}
