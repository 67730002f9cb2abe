import type { ColumnRule } from '../../datasets/schema/columnRule.js'
import type { Contract, ContractObject } from '../contract.js'
import { columnRule } from './columnRule.js'
import { ContractError } from './contractError.js'
import type { Problem } from './contractError.js'
import type { ContractDocument, OdcsObject, OdcsProperty } from './parseContract.js'
import { qualityCheck } from './qualityCheck.js'

/** The promises in a parsed file. What only describes (team, price, servers, …) stays in the document. */
export function toContract(document: ContractDocument): Contract {
  const problems: Problem[] = []
  const objects = (document.value.schema ?? []).map((object, index) => readObject(document, object, index, problems))
  if (objects.length === 0) {
    problems.push({ ...document.place(['schema']), text: 'the contract has no schema, so it promises nothing' })
  }
  if (problems.length > 0) throw new ContractError(document.file, problems)
  const { id, version } = document.value
  return { id, version, objects }
}

function readObject(
  document: ContractDocument,
  object: OdcsObject,
  index: number,
  problems: Problem[],
): ContractObject {
  const report = (path: readonly (string | number)[], text: string) => {
    problems.push({ ...document.place(['schema', index, ...path]), text })
  }
  const properties = object.properties ?? []
  const columns = new Map<string, ColumnRule>()
  properties.forEach((property, at) => {
    const name = property.physicalName ?? property.name
    if (columns.has(name)) report(['properties', at, 'name'], `column "${name}" stands twice`)
    columns.set(
      name,
      columnRule(property, (path, text) => report(['properties', at, ...path], text)),
    )
  })
  const checks = [
    ...(object.quality ?? []).map((quality, at) =>
      qualityCheck(quality, undefined, (path, text) => report(['quality', at, ...path], text)),
    ),
    ...properties.flatMap((property, column) =>
      (property.quality ?? []).map((quality, at) =>
        qualityCheck(quality, property.physicalName ?? property.name, (path, text) =>
          report(['properties', column, 'quality', at, ...path], text),
        ),
      ),
    ),
  ]
  const key = primaryKey(properties)
  return {
    name: object.name,
    columns: Object.fromEntries(columns),
    options: key.length === 0 ? {} : { keys: [key] },
    checks: checks.filter((check) => check !== undefined),
  }
}

/** Columns of the primary key by their positions. */
function primaryKey(properties: readonly OdcsProperty[]): string[] {
  return properties
    .filter((property) => property.primaryKey === true)
    .toSorted((a, b) => (a.primaryKeyPosition ?? 0) - (b.primaryKeyPosition ?? 0))
    .map((property) => property.physicalName ?? property.name)
}
