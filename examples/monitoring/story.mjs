// `node story.mjs`: half a year of real flights as a monitor sees it come, month by month. April is broken: it fails, an
// alert goes out, it is put into quarantine, its second delivery is fine again. Ends with 1 where that is not so.

import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeMonth } from './months.mjs'

const cli = fileURLToPath(import.meta.resolve('mltest').replace(/index\.js$/, 'cli.js'))
const project = path.join(import.meta.dirname, 'out', 'story')
const secret = 'only for this story'

rmSync(project, { recursive: true, force: true })
mkdirSync(path.join(project, 'data'), { recursive: true })
for (const file of ['mltest.config.ts', 'flights.mltest.ts']) cpSync(path.join(import.meta.dirname, file), path.join(project, file)) // prettier-ignore

const told = []
const ops = createServer(receive)
await new Promise((resolve) => ops.listen(0, '127.0.0.1', resolve))
const environment = { OPS_URL: `http://127.0.0.1:${ops.address().port}/alerts`, OPS_SECRET: secret }

say('January is looked at by a person, who keeps its distances as the reference.')
await writeMonth('2001-01', path.join(project, 'data'))
environment.MLTEST_FILE = 'data/flights-2001-01.parquet'
await mltest(['update'], 0)
delete environment.MLTEST_FILE

say('January, February and March arrive, each as a file, and the monitor runs what is due.')
for (const month of ['2001-01', '2001-02', '2001-03']) await arrives(month, 0)

say('April: a join was changed upstream, and the delay of every third flight is null.')
const april = await arrives('2001-04', 1, 'CASE WHEN (epoch(date) // 60) % 3 = 0 THEN NULL ELSE delay END AS delay')
expect('an alert went out', told.at(-1)?.kind === 'failing' && told.at(-1).run.id === april.id)
await mltest(['quarantine', april.id, '--because', 'the join of delays was changed'], 0)

say('April is delivered again, as it should have been; May and June follow.')
for (const month of ['2001-04', '2001-05', '2001-06']) await arrives(month, 0)
expect('and another when it was fine again', told.map(({ kind }) => kind).join(' ') === 'failing recovered')

say('What the store knows: the numbers month by month, and what April changed.')
await mltest(['history', 'delays are minutes'], 0)
await mltest(['history', '--metric', 'toHaveNullRateBelow'], 0)

say('The reference is renewed from the months that were accepted; April as it first came is none of them.')
expect('a reference is renewed', (await mltest(['recalibrate', '--yes'], 0)).includes('wrote 1 reference'))

say('The page, as files for an artifact of CI.')
await mltest(['ui', '--export', 'site'], 0)
expect('the page is there', existsSync(path.join(project, 'site', 'index.html')))

ops.close()
say('Six months were accepted, the broken one was caught, told once, and never became a reference.')

/** A month's file appears, and the monitor does what is due; gives its run. */
async function arrives(month, expected, column) {
  await writeMonth(month, path.join(project, 'data'), column)
  const output = await mltest(['monitor', '--once'], expected)
  const [, status, id] = /^flights {2}(\w+): .* run (\w+)/m.exec(output) ?? []
  expect(`${month} is ${expected === 0 ? 'accepted' : 'failed'}`, status === (expected === 0 ? 'accepted' : 'failed'))
  return { id }
}

function receive(request, response) {
  let body = ''
  request.on('data', (piece) => (body += piece))
  request.on('end', () => {
    const timestamp = request.headers['x-mltest-timestamp']
    const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
    expect('the alert is signed', signature === request.headers['x-mltest-signature'])
    const alert = JSON.parse(body)
    told.push(alert)
    const failures = alert.failures.map(
      ({ test, message }) => `\n    ${test}\n      ${message.replaceAll('\n', '\n      ')}`,
    )
    console.log(`  alert: ${alert.monitor} ${alert.kind}, period ${alert.run.period}${failures.join('')}`)
    response.end()
  })
}

/** Runs a command to its end, which must be the one that is expected. */
async function mltest(args, expected) {
  console.log(`$ mltest ${args.join(' ')}`)
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: project,
    env: { ...process.env, ...environment, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
  const code = await new Promise((resolve) => child.on('close', resolve))
  console.log(output.replace(/^/gm, '  ').trimEnd())
  expect(`it ends with ${expected}`, code === expected)
  return output
}

function say(text) {
  console.log(`\n── ${text}\n`)
}

function expect(what, isSo) {
  if (isSo) return
  console.error(`\nthe story expected: ${what}`)
  process.exit(1)
}
