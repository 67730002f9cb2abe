import { formatNumber } from './formatNumber.js'
import type { Fact } from './verdict.js'

/** A fact of a verdict on one line, numbers with ten digits. Lists are cut after ten; a string of digits is a number that no double holds. */
export function formatFact(fact: Fact): string {
  if (fact === null) return 'nothing'
  if (typeof fact === 'number' || typeof fact === 'string') return formatNumber(fact, 10)
  if (typeof fact === 'boolean') return String(fact)
  if (isList(fact)) {
    if (fact.length === 0) return 'none'
    const more = fact.length > mostListed ? ` and ${formatNumber(fact.length - mostListed)} more` : ''
    return fact.slice(0, mostListed).map(listed).join(', ') + more
  }
  return Object.entries(fact)
    .map(([name, value]) => `${name} ${formatFact(value)}`)
    .join(', ')
}

const mostListed = 10

function isList(fact: readonly Fact[] | Readonly<Record<string, Fact>>): fact is readonly Fact[] {
  return Array.isArray(fact)
}

function listed(fact: Fact): string {
  return typeof fact === 'string' ? JSON.stringify(fact) : formatFact(fact)
}
