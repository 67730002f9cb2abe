import { execFileSync, spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { api, project, statusesOf } from '../support/project.js'
import { run } from '../support/runCli.js'

const cli = path.join(import.meta.dirname, '..', '..', 'dist', 'cli.js')

const file = '__references__/orders.mltest.ts.json'
const testOf = (...names: readonly string[]) =>
  `${api}${names.map((name) => `test('${name}', () => { expect(dataset('orders.csv')).toMatchReference() })\n`).join('')}`

/** Orders of which a share is of the plan `plus`. */
const orders = (share: number) =>
  `plan,amount\n${Array.from({ length: 1000 }, (_, row) => `${(row * 37) % 100 < share * 100 ? 'plus' : 'basic'},${(row * 7919) % 1009}`).join('\n')}\n`

const shop = (...names: readonly string[]) =>
  project({ 'orders.csv': orders(0.2), 'orders.mltest.ts': testOf(...names) })

describe('toMatchReference', () => {
  test('writes what is new, passes unchanged data, fails changed ones, and takes them on --update', async () => {
    const { run, write, read } = shop('as reviewed')
    const first = await run()
    expect(first.code).toBe(0)
    expect(first.stdout).toContain('1 written')
    const written = read(file)

    const same = await run()
    expect([same.code, read(file)]).toEqual([0, written])
    expect(same.stdout).toContain('1 unchanged')

    write('orders.csv', orders(0.6))
    const moved = await run()
    expect([moved.code, read(file)]).toEqual([1, written])
    expect(moved.stdout).toMatch(/plan +shape/)

    const renewed = await run(['--update'])
    expect(renewed.code).toBe(0)
    expect(renewed.stdout).toMatch(/plan: .*20(\.0)? % → 60(\.0)? %/)
    const updated = read(file)
    expect(updated).not.toBe(written)
    expect([(await run(['update'])).code, read(file)]).toEqual([0, updated])
  })

  test('under --ci a missing reference fails and nothing is written', async () => {
    const { report, has } = shop('as reviewed')
    const { code, stdout, report: told } = await report(['--ci'])
    expect([code, has(file)]).toEqual([1, false])
    expect(statusesOf(told)).toEqual({ 'as reviewed': 'failed' })
    expect(stdout).toContain('no reference')
  })

  test('obsolete entries are listed, fail under --ci, and go only with --update after the whole file ran', async () => {
    const { run, write, read } = shop('old', 'kept')
    await run()
    write('orders.mltest.ts', testOf('kept'))
    const listed = await run()
    expect(listed.code).toBe(0)
    expect(listed.stdout).toContain('1 obsolete')
    expect((await run(['--ci'])).code).toBe(1)
    write('orders.mltest.ts', testOf('kept', 'other'))
    await run(['--update', '-t', 'kept'])
    expect(read(file)).toContain('"old 1"')
    write('orders.mltest.ts', testOf('kept'))
    expect((await run(['--update'])).stdout).toContain('1 removed')
    expect(read(file)).not.toContain('"old 1"')
    expect(read(file)).toContain('"kept 1"')
  })

  test('a file that is damaged, in conflict or of a newer version fails its tests, and --update leaves it alone', async () => {
    const { run, write, read } = shop('as reviewed')
    await run()
    const whole = read(file)
    const damages: readonly (readonly [string, string])[] = [
      [whole.slice(0, -40), 'not a whole one'],
      [`<<<<<<< ours\n${whole}=======\n${whole}>>>>>>> theirs\n`, 'conflict markers'],
      [whole.replace('"version": 1', '"version": 99'), 'newer mltest'],
    ]
    for (const [damaged, says] of damages) {
      write(file, damaged)
      const { code, stdout, stderr } = await run(['--update'])
      expect([code, read(file) === damaged], says).toEqual([1, true])
      expect(stdout + stderr).toContain(says)
    }
  })

  test.skipIf(process.platform === 'win32')(
    'where it cannot be written the run ends with 3 and says where',
    async () => {
      const { folder, has } = shop('as reviewed')
      // No file may grow beyond one block, as if the disk ended there.
      const full = 'ulimit -f 1; exec "$0" "$1"'
      const env = { CI: '', NO_COLOR: '1', NODE_OPTIONS: `--import=data:text/javascript,process.on('SIGXFSZ',()=>{})` }
      const { code, output } = await run('sh', ['-c', full, process.execPath, cli], folder, env)
      expect(code, output).toBe(3)
      expect(output).toContain(file)
      expect(has(file)).toBe(false)
    },
  )

  test('in a folder that is read-only the run ends with 3 at once, says what to do, and nothing is lost', async ({
    skip,
  }) => {
    const { folder, run, read, write } = shop('as reviewed')
    expect((await run()).code).toBe(0)
    const kept = read(file)
    const within = path.join(folder, '__references__')
    skip(!mount('--bind', within, within), 'no mount is allowed here, and root may write wherever modes forbid it')
    try {
      mount('-o', 'remount,bind,ro', within)
      expect((await run()).code).toBe(0)
      write('orders.csv', orders(0.6))
      expect((await run()).code).toBe(1)
      const began = performance.now()
      const { code, stdout, stderr } = await run(['--update'])
      expect([code, read(file)]).toEqual([3, kept])
      expect(stdout + stderr).toContain(`${file} cannot be written, and stays as it was: EROFS`)
      expect(stdout + stderr).toContain('run with --ci, which compares and writes nothing')
      expect(performance.now() - began).toBeLessThan(30_000)
      expect((await run(['--ci'])).code).toBe(1)
    } finally {
      execFileSync('umount', [within])
    }
  })
})

/** A container may not. */
function mount(...args: readonly string[]): boolean {
  return spawnSync('mount', args, { stdio: 'ignore' }).status === 0
}
