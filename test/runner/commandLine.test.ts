import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { api, containing, project } from '../support/project.js'

const passes = `${api}test('fine', () => { expect(1).toBe(1) })\n`

test('help names every command and flag, of one command its own; the version is the package’s', async () => {
  const { run } = project({})
  const help = await run(['--help'])
  expect(help.code).toBe(0)
  for (const word of ['watch', 'update', 'list', 'init', 'profile', 'drift', '--reporter', '--shard', '-t,', '--bail'])
    expect(help.stdout).toContain(word)
  expect((await run(['list', '-h'])).stdout).toContain('mltest list [filters..]')
  expect(await run(['-v'])).toMatchObject({ code: 0, stdout: `${manifest.version}\n` })
})

test.each([
  [['drift', 'a.csv'], '<current> is missing: mltest drift <reference> <current>'],
  [['--reportr=json'], 'there is no flag --reportr; did you mean "reporter"?'],
  [['--reporter=jsno'], 'there is no reporter "jsno"; did you mean "json"?'],
  [['--maxWorkers=0'], '--maxWorkers must be a whole number of at least 1, not "0"'],
  [['--test-timeout', 'soon'], '--testTimeout must be a whole number of at least 0, not "soon"'],
  [['--retry=-1'], '--retry must be'],
  [['--bail=x'], '--bail must be'],
  [['--seed=1', '--seed=2'], '--seed is given more than once'],
  [['--shard=4/3'], '--shard must be like 1/3'],
  [['-t', '('], '--testNamePattern "(" is no regular expression'],
  [['--root=nowhere'], '--root nowhere is no folder'],
  [['--config=missing.config.ts'], 'missing.config.ts does not exist'],
  [['--reporter=json', '--reporter=junit'], 'only one of json and junit can have standard output'],
  [['--outputFile=x', '--reporter=json', '--reporter=junit'], '--outputFile needs to know which reporter it is for'],
])('%j cannot be done: 2, before anything runs', async (args, says) => {
  const { run, has } = project({
    'a.mltest.ts': `import { writeFileSync } from 'node:fs'\nwriteFileSync('ran', '')\n${passes}`,
  })
  const { code, stderr } = await run(args)
  expect(code).toBe(2)
  expect(stderr).toMatch(/^error\[E_\w+\]/)
  expect(stderr).toContain(says)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(has('ran')).toBe(false)
})

describe('where reports go', () => {
  const noisy = `${api}test('noisy', () => { console.log('noise'); expect(1).toBe(2) })\n`

  test('a machine format has standard output alone; people who were asked for read standard error', async () => {
    const { run } = project({ 'a.mltest.ts': noisy })
    const alone = await run(['--reporter=json'])
    expect(JSON.parse(alone.stdout)).toMatchObject({ counts: { failed: 1 }, exitCode: 1 })
    expect(alone.stderr).toBe('')
    const both = await run(['--reporter=junit', '--reporter=default'])
    expect(both.stdout.trim()).toMatch(/^<\?xml[\s\S]*<\/testsuites>$/)
    expect(both.stderr.trimEnd()).toMatch(/0 passed, 1 failed$/)
  })

  test('with an output file people are told as ever, and folders are made', async () => {
    const { run, read } = project({ 'a.mltest.ts': noisy })
    const { stdout } = await run(['--reporter=json', '--output-file.json=out/deep/report.json', '--silent'])
    expect(stdout.trimEnd()).toMatch(/0 passed, 1 failed$/)
    expect(stdout).not.toContain('noise\n')
    expect(JSON.parse(read('out/deep/report.json'))).toMatchObject({ counts: { failed: 1 } })
  })
})

test('a word that resembles a command is a filter, with a hint', async () => {
  const { run } = project({ 'a.mltest.ts': passes })
  expect(await run(['updte'])).toMatchObject({
    code: 4,
    stderr: containing('hint: did you mean the command "mltest update"?'),
  })
})
