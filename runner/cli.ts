#!/usr/bin/env node
import { commandOf } from './commandOf.js'
import { warmWorker } from './pool/warmWorker.js'

// Nothing else is imported before the worker is on its way, since it takes the longest.
const words = process.argv.slice(2)
const { name, root, runsTests } = commandOf(words)
if (runsTests) warmWorker.start(root)
const { main } = await import('./main.js')
const code = await main(name, words)
// Whatever still holds the event loop open must not hold up the user.
process.exit(code)
