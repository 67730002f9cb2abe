import { spawn } from 'node:child_process'

/** Asks the system to open a web page; nothing happens where it cannot. */
export function openBrowser(url: string): void {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  // Not `start` of cmd, for which `&` in an address is the end of a command.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}
