import { Socket } from 'node:net'
import type { WorkerCommand } from '../pool/protocol.js'

/** File descriptor of the pipe from the parent. */
const descriptor = 3

/** Hears what the parent asks for, line by line, and that it is gone. */
export function hearCommands(obey: (command: WorkerCommand) => void, gone: () => void): void {
  let rest = ''
  const pipe = new Socket({ fd: descriptor, readable: true, writable: false })
  pipe.setEncoding('utf8')
  pipe.on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    // The parent alone writes here.
    for (const line of lines) obey(JSON.parse(line) as WorkerCommand)
  })
  pipe.on('close', gone)
  pipe.on('error', gone)
}
