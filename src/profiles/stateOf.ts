import type { Aggregate } from '../aggregates/aggregate.js'
import { metric } from '../metrics/metric.js'
import type { Data } from './data.js'

/** Asks for what an aggregate finds. */
export function stateOf<State>(data: Data, aggregate: Aggregate<State>): Promise<State> {
  return data.ask(metric(aggregate.key, [aggregate], (state) => state))
}
