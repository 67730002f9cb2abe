import type { Judged } from '../../matchers/settleAssertions.js'
import type { ErrorRecord } from '../events.js'
import type { Assertion, Judgement } from './assertion.js'
import { errorRecord, type Whereabouts } from './errorRecord.js'
import { siteFrames } from './siteFrames.js'
import { siteLocation } from './siteLocation.js'

interface Of {
  readonly call: string
  /** Label of the data. */
  readonly dataset: string
  readonly where: Whereabouts
}

/** A verdict as the report has it, and as a failure of its test when it is one. */
export function judgementOf(judged: Judged, assertion: Assertion, { call, dataset, where }: Of): Judgement {
  const { verdict, message, severity, thrown } = judged
  const location = siteLocation(assertion.sites, where)
  const record = {
    call,
    matcher: assertion.matcher,
    not: assertion.isNot,
    dataset,
    columns: verdict.columns ?? [],
    outcome: verdict.outcome,
    expected: verdict.expected,
    received: verdict.received ?? null,
    ...(verdict.interval === undefined ? {} : { interval: verdict.interval }),
    facts: verdict.facts ?? {},
    message,
    location,
  }
  if (verdict.outcome !== 'fail' && verdict.outcome !== 'error') return { record }
  const kind: ErrorRecord['kind'] = verdict.outcome === 'fail' ? 'assertion' : errorRecord(thrown, where).kind
  const failure = { kind, message, stack: siteFrames(assertion.sites), location }
  return { record, failure, isWarning: verdict.outcome === 'fail' && severity === 'warn' }
}
