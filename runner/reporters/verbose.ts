import type { Reporter } from './reporter.js'
import { terminal } from './terminal.js'

/** For people who want to see everything: every test, every assertion with what it received, whole messages, stacks. */
export const verbose: Reporter = (events, how) => terminal(events, { ...how, verbose: true })
