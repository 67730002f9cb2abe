import { Worker } from 'node:worker_threads'

/**
 * Ends this process soon after its parent has died, also when user code blocks the event loop and the closed pipe goes
 * unnoticed: so a thread looks after it. Milliseconds between two looks.
 */
export function watchParent(everyMs = 500): void {
  const code = `
    const parent = ${process.ppid}
    setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, ${everyMs})`
  const thread = new Worker(code, { eval: true, stdin: false, resourceLimits: { maxOldGenerationSizeMb: 8 } })
  thread.unref()
}
