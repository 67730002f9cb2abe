import type { ErrorObject } from 'ajv'
import { closest, distance } from 'fastest-levenshtein'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { ContractError } from './contractError.js'
import type { Problem } from './contractError.js'
import { odcsSchema } from './odcsSchema.js'

/** A contract's text as it was written: the tree keeps comments, order and places. */
export interface ContractDocument {
  readonly file: string
  readonly tree: Document
  /** Plain values of the tree, of the standard's shape. */
  readonly value: OdcsContract
  /** Where a value stands, from 1. */
  place(path: readonly (string | number)[]): { readonly line: number; readonly column: number }
}

export interface OdcsContract {
  readonly id: string
  readonly version: string
  readonly apiVersion: string
  readonly schema?: readonly OdcsObject[]
}

export interface OdcsObject {
  readonly name: string
  readonly physicalName?: string
  readonly properties?: readonly OdcsProperty[]
  readonly quality?: readonly OdcsQuality[]
}

export interface OdcsProperty {
  readonly name: string
  readonly physicalName?: string
  readonly physicalType?: string
  readonly logicalType?: string
  readonly logicalTypeOptions?: Readonly<Record<string, unknown>>
  readonly description?: string
  readonly classification?: string
  readonly required?: boolean
  readonly unique?: boolean
  readonly primaryKey?: boolean
  readonly primaryKeyPosition?: number
  readonly enum?: readonly { readonly value: string | number | boolean }[]
  readonly quality?: readonly OdcsQuality[]
}

export type OdcsQuality = Readonly<Record<string, unknown>>

/**
 * Reads the text of an ODCS file (v3.0 to v3.2) and checks its shape.
 *
 * @throws ContractError  with all problems, each at its line and column.
 */
export async function parseContract(text: string, file: string): Promise<ContractDocument> {
  const lines = new LineCounter()
  const tree = parseDocument(text, { lineCounter: lines })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  if (tree.errors.length > 0) {
    throw new ContractError(
      file,
      tree.errors.map(({ pos, message }) => ({ ...at(pos[0]), text: firstLine(message) })),
    )
  }
  const place = (path: readonly (string | number)[]) => at(offsetOf(tree, path))
  const value: unknown = tree.toJS()
  const problems = await shapeProblems(value, place)
  if (problems.length > 0) throw new ContractError(file, problems)
  return { file, tree, value: value as OdcsContract, place }
}

async function shapeProblems(value: unknown, place: ContractDocument['place']): Promise<Problem[]> {
  const { Ajv2019 } = await import('ajv/dist/2019.js')
  const validate = new Ajv2019({ allErrors: true, strict: false, verbose: true }).compile(odcsSchema())
  if (validate(value)) return []
  return (validate.errors ?? [])
    .filter(({ keyword }) => !['if', 'anyOf', 'allOf'].includes(keyword))
    .map((error) => ({ ...place(pathOf(error)), text: wording(error) }))
}

function pathOf({ instancePath, params, keyword }: ErrorObject): (string | number)[] {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  const unknown: unknown = params['additionalProperty']
  return keyword === 'additionalProperties' && typeof unknown === 'string' ? [...path, unknown] : path
}

/** Says what is wrong and what could stand there instead. */
function wording({ keyword, params, message, parentSchema, instancePath }: ErrorObject): string {
  const where = instancePath.split('/').findLast((step) => step !== '' && !/^\d+$/.test(step)) ?? 'the contract'
  if (keyword === 'required') return `${where} lacks "${String(params['missingProperty'])}"`
  if (keyword === 'additionalProperties') {
    const name = String(params['additionalProperty'])
    return `unknown key "${name}" in ${where}${suggestion(name, Object.keys((parentSchema?.['properties'] ?? {}) as object))}`
  }
  if (keyword === 'enum') return `"${where}" must be one of ${(params['allowedValues'] as string[]).join(', ')}`
  if (keyword === 'const') return `"${where}" must be "${String(params['allowedValue'])}"`
  return `"${where}" ${message ?? 'has the wrong shape'}`
}

function suggestion(name: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const nearest = closest(name, known)
  return distance(name, nearest) <= 3 ? `; did you mean "${nearest}"?` : ''
}

/** The key's place where the value hangs on a key, else the value's. */
function offsetOf(tree: Document, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent: unknown = depth === 1 ? tree.contents : tree.getIn(path.slice(0, depth - 1), true)
    const step = path[depth - 1]
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === step)
      if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0]
    }
    const node = tree.getIn(path.slice(0, depth), true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0])
  }
  return 0
}

const firstLine = (text: string) => text.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? text
