import { spawn } from 'node:child_process'
import { DeliveryError } from './deliveryError.js'

interface Program {
  readonly command: string
  readonly args: readonly string[]
  /** Written to its standard input. */
  readonly input: string
  readonly timeoutMs: number
}

/** Runs a program to its end; anything but exit code 0 is a failed delivery. What it prints goes to our standard error. */
export function runCommand({ command, args, input, timeoutMs }: Program): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['pipe', 'inherit', 'inherit'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    })
    child.on('error', (error) => reject(new DeliveryError(error.message)))
    child.on('close', (code, signal) => {
      if (code === 0) return resolve()
      reject(new DeliveryError(`${command} ended with ${signal ?? `code ${code ?? 0}`}`))
    })
    // A program that does not read what it is given is no failure.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
