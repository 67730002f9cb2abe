import { spawn } from 'node:child_process'
import { DeliveryError } from './deliveryError.js'

interface Program {
  readonly command: string
  readonly args: readonly string[]
  /** Written to its standard input. */
  readonly input: string
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

/** Runs a program to its end; anything but exit code 0 is a failed delivery. What it prints goes to our standard error. */
export function runCommand({ command, args, input, timeoutMs, signal }: Program): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['pipe', 2, 2],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      signal,
    })
    child.on('error', (error) => reject(new DeliveryError(error.message)))
    child.on('close', (code, killed) => {
      if (code === 0) return resolve()
      reject(new DeliveryError(`${command} ended with ${killed ?? `code ${code ?? 0}`}`))
    })
    // A program that does not read what it is given is no failure.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}
