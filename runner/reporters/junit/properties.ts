import { formatFact } from '../../../src/verdicts/formatFact.js'
import type { Fact } from '../../../src/verdicts/verdict.js'
import type { TestRecord } from '../../events.js'
import { element } from './element.js'

/** Tags, datasets with their rows, and what each assertion received; nothing when there is none of it. */
export function properties({ tags, assertions, retries }: TestRecord): string {
  const datasets = new Map(assertions.map(({ dataset, facts }) => [dataset, facts['rows']]))
  const pairs: readonly (readonly [string, Fact])[] = [
    ...tags.map((tag) => ['tag', tag] as const),
    ...(retries === 0 ? [] : [['retries', retries] as const]),
    ...[...datasets.keys()].map((dataset) => ['dataset', dataset] as const),
    ...[...datasets].flatMap(([dataset, rows]) => (rows === undefined ? [] : [[`rows ${dataset}`, rows] as const])),
    ...assertions.map(({ call, received }) => [call, received] as const),
  ]
  const listed = pairs.map(([name, value]) => element('property', { name, value: valueText(value) })).join('')
  return listed === '' ? '' : element('properties', {}, `\n${listed}`)
}

/** A number as programs read it; lists and records as people do. */
function valueText(fact: Fact): string {
  return typeof fact === 'object' ? formatFact(fact) : String(fact)
}
