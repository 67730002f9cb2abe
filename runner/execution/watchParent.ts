import { register } from 'node:module'

/** Milliseconds between two looks. */
const everyMs = 500

/**
 * Ends this process soon after its parent has died, also when user code blocks the event loop and the closed pipe goes
 * unnoticed: from the thread in which loaders live, which is there anyway.
 */
export function watchParent(): void {
  register(`data:text/javascript,${encodeURIComponent(source)}`, { data: { parent: process.ppid, everyMs } })
}

const source = `export function initialize({ parent, everyMs }) {
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, everyMs)
}`
