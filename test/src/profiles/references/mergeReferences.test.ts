import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { mergeReferences } from '../../../../src/profiles/references/mergeReferences.js'
import { readReferences } from '../../../../src/profiles/references/readReferences.js'
import type { References } from '../../../../src/profiles/references/referenceFile.js'

let folder: string
let path: string

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'references-')), '__references__')
  path = join(folder, 'a.mltest.ts.json')
})

const merge = (put: References, remove: readonly string[] = []) =>
  mergeReferences({ path, name: 'a.json', mltest: '1.0.0', put, remove })
const text = () => readFile(path, 'utf8')

describe('mergeReferences', () => {
  test('writes a file that a person can review, keys sorted, a fact a line', async () => {
    await merge({ 'orders are fine 1': { rows: 4, columns: { b: { nulls: 1 }, a: { edges: [1, 2.5] } } } })
    expect((await text()).replace(/sha256:\w+/, 'sha256:…')).toBe(`{
  "version": 1,
  "mltest": "1.0.0",
  "checksum": "sha256:…",
  "references": {
    "orders are fine 1": {
      "columns": {
        "a": {
          "edges": [1, 2.5]
        },
        "b": {
          "nulls": 1
        }
      },
      "rows": 4
    }
  }
}
`)
  })

  test('keeps the entries of others, removes what it is told to, and goes with the last entry', async () => {
    await merge({ a: 1, b: 2 })
    await merge({ c: 3 }, ['a'])
    expect(await readReferences(path, 'a.json')).toEqual({ b: 2, c: 3 })
    await merge({}, ['b', 'c'])
    expect(await readdir(folder)).toEqual([])
  })

  test('numbers that differ in their last digits change no byte', async () => {
    await merge({ a: { mean: 0.1 + 0.2, count: 9007199254740991, third: [1 / 3] } })
    const before = await text()
    expect(before).toContain('0.3')
    await merge({ a: { mean: 0.3 + 1e-11, count: 9007199254740991, third: [0.333333333333334] } })
    expect(await text()).toBe(before)
    await merge({ a: { mean: 0.3001, count: 9007199254740990, third: [1 / 3] } })
    expect(await text()).toContain('0.3001')
  })

  test('twenty writers at once lose nothing and leave nothing behind', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => merge({ [`test ${at}`]: { rows: at } })))
    expect(Object.keys((await readReferences(path, 'a.json')) ?? {})).toHaveLength(20)
    expect(await readdir(folder)).toEqual(['a.mltest.ts.json'])
  })

  test('a file that cannot be used is never overwritten', async () => {
    await merge({ a: 1 })
    const whole = await text()
    const damages: [string, string][] = [
      ['', 'not a whole one'],
      ['{"a":', 'not a whole one'],
      [whole.slice(0, -20), 'not a whole one'],
      [whole.replace('"a": 1', '"a": 2'), 'does not match its checksum'],
      [whole.replace('"version": 1', '"version": 2'), 'newer mltest'],
      [`<<<<<<< ours\n${whole}=======\n${whole}>>>>>>> theirs\n`, 'conflict markers'],
    ]
    for (const [damaged, says] of damages) {
      await writeFile(path, damaged)
      await expect(merge({ b: 2 })).rejects.toThrow(says)
      expect(await text()).toBe(damaged)
    }
  })

  test('line ends that git changed are no damage', async () => {
    await merge({ a: { rows: 1 } })
    await writeFile(path, (await text()).replaceAll('\n', '\r\n'))
    expect(await readReferences(path, 'a.json')).toEqual({ a: { rows: 1 } })
  })

  test('what a killed writer left is swept by the next one', async () => {
    await merge({ a: 1 })
    await writeFile(`${path}.123456789`, 'half of a fi')
    await merge({ b: 2 })
    expect(await readdir(folder)).toEqual(['a.mltest.ts.json'])
  })

  test.skipIf(process.platform === 'win32')('a disk that takes no more leaves the old file, and says so', async () => {
    await merge({ a: 1 })
    const before = await text()
    const module = new URL('../../../../src/profiles/references/mergeReferences.ts', import.meta.url).href
    const script = `process.on('SIGXFSZ', () => {})
      import(${JSON.stringify(module)}).then(({ mergeReferences }) =>
      mergeReferences({ path: ${JSON.stringify(path)}, name: 'a', mltest: '1', put: { b: 'x'.repeat(1e7) }, remove: [] }))
      .then(() => process.exit(0), (error) => { console.log(error.code); process.exit(1) })`
    // No file of the process may grow beyond 2,000 blocks, as if the disk ended there.
    const child = spawn('sh', ['-c', 'ulimit -f 2000; exec "$0" --import tsx -e "$1"', process.execPath, script])
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1)
    expect(said.trim()).toBe('EFBIG')
    expect(await text()).toBe(before)
    expect(await readdir(folder)).toEqual(['a.mltest.ts.json'])
  })

  test('a writer killed at any moment leaves the old file or the new one', async () => {
    await merge({ a: 1 })
    const module = new URL('../../../../src/profiles/references/mergeReferences.ts', import.meta.url).href
    const script = `import(${JSON.stringify(module)}).then(async ({ mergeReferences }) => {
      for (let at = 0; ; at += 1) await mergeReferences({ path: ${JSON.stringify(path)}, name: 'a', mltest: '1', put: { b: 'x'.repeat(1e5) + at }, remove: [] })
    })`
    for (const patience of [400, 450, 520]) {
      const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], { stdio: 'ignore' })
      await new Promise((resolve) => setTimeout(resolve, patience))
      child.kill('SIGKILL')
      await new Promise((resolve) => child.once('close', resolve))
      expect(await readReferences(path, 'a.json')).toMatchObject({ a: 1 })
    }
  })
})
