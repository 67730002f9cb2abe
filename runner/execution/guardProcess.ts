import type { Channel } from './channel.js'
import { errorRecord } from './errorRecord.js'
import { fail } from './fail.js'
import { stage } from './stage.js'

/**
 * Keeps what user code does to the process from going unnoticed: errors that nobody catches belong to the test they come
 * from, `process.exit` is told with its place before it is obeyed, and signals to the whole group are the parent's to answer.
 */
export function guardProcess(channel: Channel): void {
  process.on('uncaughtException', (error) => stray(error, channel))
  process.on('unhandledRejection', (reason) => stray(reason, channel))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
  const exit = process.exit.bind(process)
  process.exit = (code) => {
    const where = stage.run?.where ?? { file: '', root: process.cwd() }
    const error = new Error(`process.exit(${code ?? ''}) was called`)
    channel.send({ type: 'exit', error: errorRecord(error, { ...where, otherwise: 'crash' }) })
    channel.flush()
    return exit(code)
  }
}

function stray(thrown: unknown, channel: Channel): void {
  const { run, scope } = stage
  if (run === undefined) {
    channel.send({ type: 'unhandled', error: errorRecord(thrown, { file: '', root: process.cwd() }) })
    channel.flush()
  } else if (scope === undefined || scope.isOver) {
    const name = scope?.expect.currentTestName
    const record = errorRecord(thrown, run.where)
    const message = name === undefined || name === '' ? record.message : `after "${name}" had ended: ${record.message}`
    run.unhandled.push({ ...record, message })
  } else fail(scope, thrown, run.where)
}
