import type { ChildProcess } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { api, ended, project } from '../support/project.js'

/** Types into a watching process, and waits for what it prints. */
function talk(child: ChildProcess) {
  let text = ''
  let read = 0
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (piece: string) => (text += piece))
  return {
    type: (keys: string) => void child.stdin?.write(keys),
    /** What was printed since the last call, once it has the pattern. */
    until: async (pattern: RegExp) => {
      while (!pattern.test(text.slice(read))) await setTimeout(20)
      const said = text.slice(read)
      read = text.length
      return said
    },
  }
}

const waiting = /(\d+ passed, \d+ failed.*)\n\nWaiting for changes/

test('runs what a change concerns, and what keys ask for, until q', async () => {
  const { start, write } = project({
    'a.mltest.ts': `${api}import { n } from './lib.js'\ntest('one', () => { expect(n).toBe(1) })\ntest('two', () => {})\n`,
    'b.mltest.ts': `${api}test('three', () => {})\n`,
    'lib.ts': 'export const n: number = 1\n',
  })
  const child = start(['watch'])
  const end = ended(child)
  const { type, until } = talk(child)
  expect(await until(waiting)).toContain('3 passed, 0 failed')
  write('lib.ts', 'export const n: number = 2\n')
  expect(await until(waiting)).toContain('1 passed, 1 failed')
  type('f')
  expect(await until(waiting)).toContain('0 passed, 1 failed, 1 skipped')
  type('tthree\n')
  expect(await until(waiting)).toContain('1 passed, 0 failed, 2 skipped')
  type('t\n')
  expect(await until(waiting)).toContain('2 passed, 1 failed')
  type('pb.mltest\n')
  expect(await until(waiting)).toContain('1 passed, 0 failed')
  type('i')
  expect(await until(/Waiting for changes/)).toContain('No data differ from their references.')
  type('q')
  expect((await end).code).toBe(0)
})

test('references are reviewed one by one, and renewed where the answer is yes', async () => {
  const rows = (from: number) => `x\n${Array.from({ length: 300 }, (_, i) => from + ((i * 37) % 101)).join('\n')}\n`
  const { start, run, write, read } = project({
    'data.csv': rows(0),
    'a.mltest.ts': `${api}const data = dataset('data.csv')
test('kept', () => { expect(data).toMatchReference() })
test('renewed', () => { expect(data).toMatchReference() })
`,
  })
  expect((await run()).code).toBe(0)
  const before = read('__references__/a.mltest.ts.json')
  write('data.csv', rows(5000))
  const { type, until } = talk(start(['watch']))
  expect(await until(waiting)).toContain('0 passed, 2 failed')
  type('i')
  expect(await until(/Renew the reference of "kept"\? y yes {2}n no {2}q stop\n/)).toContain('toMatchReference()')
  type('n')
  await until(/Renew the reference of "renewed"\?/)
  type('y')
  expect(await until(waiting)).toContain('1 passed, 0 failed, 1 skipped')
  expect(read('__references__/a.mltest.ts.json')).not.toBe(before)
  type('a')
  expect(await until(waiting)).toContain('1 passed, 1 failed')
})
