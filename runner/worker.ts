import { writeSync } from 'node:fs'
import { inspect } from 'node:util'
import { loadConfig } from './config/loadConfig.js'
import { captureOutput } from './execution/captureOutput.js'
import { channel as openChannel } from './execution/channel.js'
import { guardProcess } from './execution/guardProcess.js'
import { restoreMatchers } from './expecting/restoreMatchers.js'
import { hearCommands } from './execution/hearCommands.js'
import { prepare } from './execution/prepare.js'
import { restoreAfter } from './execution/restoreAfter.js'
import { runFile } from './execution/runFile.js'
import { stage } from './execution/stage.js'
import type { WorkerCommand } from './pool/protocol.js'

// The process that runs test files, one after the other. Its parent never loads code of the user's.

const exit = process.exit.bind(process)
const channel = openChannel()
// At once and not when the first file comes: the parent is still reading its command line.
const tools = prepare()
tools.catch(giveUp)
let work: Promise<void> = Promise.resolve()

hearCommands(obey, () => exit(1))
captureOutput((stream, text) => {
  const { scope, run } = stage
  const log = scope === undefined || scope.isOver ? run?.outside.console : scope.console
  log?.add(stream, text)
})
guardProcess(channel)

function obey(command: WorkerCommand): void {
  if (command.type === 'stop') exit(0)
  else if (command.type !== 'cancel') work = work.then(() => perform(command)).catch(giveUp)
  else if (stage.run !== undefined) stage.run.isCancelled = true
}

async function perform(command: Extract<WorkerCommand, { type: 'config' | 'file' }>): Promise<void> {
  const { collector, load } = await tools
  if (command.type === 'config') channel.send(await loadConfig(command, load))
  else await restoreAfter(() => restoreMatchers(() => runFile(command.job, { channel, collector, load })))
  channel.flush()
}

/** After a fault of ours. The parent reads this, past what is captured. */
function giveUp(error: unknown): void {
  writeSync(2, inspect(error))
  exit(1)
}
