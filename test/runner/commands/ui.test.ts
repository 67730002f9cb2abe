import type { ChildProcess } from 'node:child_process'
import { readdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../../src/store/openStore.js'
import { ended, project } from '../../support/project.js'
import { nullRate, runRecord } from '../../support/runRecord.js'
import { storedDays } from '../../support/storedDays.js'

const config = `export default { store: 'file:store', monitors: [{ name: 'orders', every: '0 6 * * *' }] }\n`

describe('mltest ui', () => {
  test('prints an address with a token, answers there alone, and ends when it is told to', async () => {
    const { start, folder } = project({ 'mltest.config.ts': config })
    await storedDays(await openStore('file:store', folder), 1)
    const child = start(['ui', '--no-open'])
    const end = ended(child)
    const url = new URL(await firstLine(child))
    expect(url.hostname).toBe('127.0.0.1')
    expect(url.searchParams.get('token')).toMatch(/^[\w-]{32}$/)
    expect((await fetch(url)).status).toBe(200)
    expect((await fetch(url.origin)).status).toBe(401)
    const overview = await fetch(`${url.origin}/data/overview${url.search}`)
    expect(await overview.json()).toMatchObject({ monitors: [{ name: 'orders' }], runs: [{ period: '2026-11-22' }] })
    child.kill('SIGTERM')
    expect((await end).code).toBe(0)
  })

  test.each([
    ['no store', [], 'export default {}\n', 2, 'there is no store'],
    ['a port that is none', ['--port', 'x'], config, 2, '--port must be a whole number'],
    ['an empty folder name', ['--export', ''], config, 2, '--export needs a folder'],
    ['a store of another kind', ['--store', 'ftp://x'], config, 3, 'there is no store of the kind "ftp:"'],
  ])('%s is an error', async (_, flags, source, exitCode, says) => {
    const { run } = project({ 'mltest.config.ts': source })
    const { code, stderr } = await run(['ui', '--no-open', ...flags])
    expect(stderr).toContain(says)
    expect(code).toBe(exitCode)
  })

  test('a port that is taken is told', async () => {
    const { start, run } = project({ 'mltest.config.ts': config })
    const { port } = new URL(await firstLine(start(['ui', '--no-open'])))
    const { code, stderr } = await run(['ui', '--no-open', '--port', port])
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining(`port ${port} is taken`) as string })
  })
})

describe('mltest ui --export', () => {
  test('writes the page and the data of the newest runs, again and again', async () => {
    const { run, folder, read, has } = project({ 'mltest.config.ts': config })
    const ids = await storedDays(await openStore('file:store', folder), 5)
    const exported = await run(['ui', '--export', 'site', '--runs', '3'])
    expect(exported).toEqual({ code: 0, stderr: '', stdout: 'wrote site: 12 files; open index.html\n' })
    expect(read('site/index.html')).toContain('data-mode="exported"')
    expect(ids.map((id) => has(`site/data/run/${id}.js`))).toEqual([false, false, true, true, true])
    expect(read('site/data/overview.js')).toMatch(/^mltestData\("overview", JSON\.parse\("/)
    expect((await run(['ui', '--export', 'site', '--runs', '1'])).code).toBe(0)
    expect(readdirSync(path.join(folder, 'site/data/run'))).toEqual([`${ids.at(-1) ?? ''}.js`])
  })

  test('leaves folders alone that are not its own', async () => {
    const { run, folder, has } = project({ 'mltest.config.ts': config, 'docs/mine.md': '', 'file.txt': '' })
    await storedDays(await openStore('file:store', folder), 1)
    for (const [target, says] of [
      ['docs', '--export docs holds other files'],
      ['file.txt', '--export file.txt is no folder'],
      ['.', 'holds other files'],
    ] as const) {
      const { code, stderr } = await run(['ui', '--export', target])
      expect(stderr).toContain(says)
      expect(code).toBe(2)
    }
    expect(has('docs/index.html')).toBe(false)
  })

  test('no name of a record leads out of the folder, nor does a link that lies in it', async () => {
    const { run, folder, read } = project({ 'mltest.config.ts': config, 'other/keep.txt': 'kept' })
    const store = await openStore('file:store', folder)
    const name = '../../../escaped'
    const record = runRecord('2026-11-22', {
      assertions: [{ ...nullRate(0), metric: name, dataset: name, test: name }],
    })
    await store.putRun({ ...record, period: name, datasets: record.datasets.map((each) => ({ ...each, name })) })
    expect((await run(['ui', '--export', 'a/b/site'])).code).toBe(0)
    symlinkSync(path.join(folder, 'other'), path.join(folder, 'a/b/site/data/link'))
    expect((await run(['ui', '--export', 'a/b/site'])).code).toBe(0)
    expect(readdirSync(folder).sort()).toEqual([
      'a',
      'mltest.config.ts',
      'node_modules',
      'other',
      'package.json',
      'store',
    ])
    expect([readdirSync(path.join(folder, 'a')), readdirSync(path.join(folder, 'a/b'))]).toEqual([['b'], ['site']])
    expect(read('other/keep.txt')).toBe('kept')
  })
})

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('\n')) resolve(text.split('\n')[0] ?? '')
    })
    child.on('close', () => reject(new Error(`it ended: ${text}`)))
  })
}
