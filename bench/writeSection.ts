import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export interface Section {
  readonly title: string
  /** Markdown below the title. */
  readonly text: string
}

/** Puts a section into `bench/README.md`, in the place of the one with that title, with the machine and the day. */
export function writeSection({ title, text }: Section): void {
  const file = path.join(import.meta.dirname, 'README.md')
  const [preface = '', ...sections] = readFileSync(file, 'utf8').split(/^(?=## )/m)
  const section = `## ${title}\n\n${text.trim()}\n\n${machine()}\n`
  const at = sections.findIndex((each) => each.startsWith(`## ${title}\n`))
  const all = at === -1 ? [...sections, section] : sections.with(at, section)
  writeFileSync(file, [preface, ...all].map((each) => `${each.trim()}\n`).join('\n'))
}

function machine(): string {
  const cores = os.cpus()
  const memory = Math.round(os.totalmem() / 2 ** 30)
  const day = new Date().toISOString().slice(0, 10)
  return `_${String(cores.length)} × ${cores[0]?.model.trim() ?? os.arch()}, ${String(memory)} GB, ${os.platform()}, Node ${process.version}, ${day}_`
}
