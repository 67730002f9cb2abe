import type { RunAssertion } from './runRecord.js'

/** What a line of numbers is about, as its newest run called it. */
export type MetricFacts = Pick<RunAssertion, 'metric' | 'file' | 'test' | 'matcher' | 'dataset' | 'columns' | 'call'>
