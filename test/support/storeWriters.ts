import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'

export interface StoreWriters {
  /** A process that puts runs, as many as it is told, or killed after so many milliseconds since its first. Gives the ids of those that it said are kept. */
  write(folder: string, how: { readonly count?: number; readonly killAfter?: number }): Promise<string[]>
  remove(): void
}

/** Makes one file of plain JavaScript of the writer, which starts ten times as fast as its sources do. */
export async function storeWriters(): Promise<StoreWriters> {
  const within = mkdtempSync(path.join(tmpdir(), 'mltest-writer-'))
  const writer = path.join(within, 'storeWriter.mjs')
  await build({
    entryPoints: [path.join(import.meta.dirname, 'storeWriter.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg', 'proper-lockfile'],
    outfile: writer,
  })
  return {
    write(folder, { count, killAfter }) {
      const args = [writer, folder, ...(count === undefined ? [] : [String(count)])]
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      let said = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (said === '' && killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter)
        said += text
      })
      return new Promise((resolve) =>
        child.on('close', () => resolve(said.split('\n').filter((id) => id.length === 26))),
      )
    },
    remove: () => rmSync(within, { recursive: true }),
  }
}
