import type { ErrorRecord } from '../events.js'
import type { FileJob } from '../pool/protocol.js'
import type { Collector } from '../tests/collector.js'
import { planTests } from '../tests/planTests.js'
import type { Suite } from '../tests/suite.js'
import type { Channel } from './channel.js'
import { duplicateName } from './duplicateName.js'
import { enter } from './enter.js'
import type { FileRun } from './fileRun.js'
import { joinErrors } from './joinErrors.js'
import { limited } from './limited.js'
import { loadError } from './loadError.js'
import { newSecrets } from './newSecrets.js'
import { openJudge, type Judge } from './openJudge.js'
import type { Loader } from './loadTsx.js'
import { openFilePast } from './openFilePast.js'
import { openRun } from './openRun.js'
import { runSuite } from './runSuite.js'
import { stage } from './stage.js'
import { openReferences } from '../openReferences.js'
import type { SeenDataset } from '../storing/seenDataset.js'
import { version } from '../version.js'
import { closeReferences } from './closeReferences.js'
import { testFacts } from './testFacts.js'

/** Milliseconds for importing a file with all that it imports. */
const loadTimeout = 30_000

interface Tools {
  readonly channel: Channel
  readonly collector: Collector
  readonly load: Loader
}

/** Loads a file of tests, tells the parent what is in it, runs it, and tells what came of it. */
export async function runFile(job: FileJob, tools: Tools): Promise<void> {
  const startedAt = performance.now()
  const { root, settings } = job
  const mode = settings.update ? 'all' : settings.ci ? 'none' : 'new'
  const references = openReferences({ testFile: job.file, root, mltest: version, mode })
  const past = await openFilePast(job, tools.load)
  const judge = openJudge(job, references, past)
  const run = openRun(job, tools.channel, judge)
  stage.run = run
  const error = await loadAndRun(job, run, tools)
  const seen = job.settings.keeps ? await profileAll(judge, run) : []
  await judge.close()
  await past?.close()
  const closed = await closeReferences(references, run)
  run.outside.isOver = true
  stage.run = undefined
  tools.channel.send({
    type: 'fileEnded',
    ended: {
      durationMs: performance.now() - startedAt,
      error: error ?? joinErrors(run.outside.failures.map(({ value }) => value)),
      scans: judge.scans,
      seen,
      ...closed,
      unhandledErrors: run.unhandled,
      console: run.outside.console.records(),
    },
  })
  tools.channel.flush()
}

async function profileAll(judge: Judge, run: FileRun): Promise<readonly SeenDataset[]> {
  // Each scan has its own limit, and how many there are nobody knows.
  enter(run, 'scan', [], Number.MAX_SAFE_INTEGER)
  return judge.profile()
}

async function loadAndRun(job: FileJob, run: FileRun, tools: Tools): Promise<ErrorRecord | undefined> {
  const { settings } = job
  let root: Suite
  try {
    root = await loadSuite(job, run, tools)
  } catch (error) {
    return await loadError(error, job)
  } finally {
    const secrets = newSecrets()
    if (secrets.length > 0) run.channel.send({ type: 'secrets', secrets })
  }
  const pattern = settings.testNamePattern
  const planned = planTests(root, {
    tags: settings.tags,
    names: settings.names === undefined ? undefined : new Set(settings.names),
    testNamePattern: pattern === undefined ? undefined : new RegExp(pattern),
  })
  const duplicate = duplicateName(planned, job)
  if (duplicate !== undefined) return duplicate
  for (const each of planned) run.planned.set(each.test, each)
  run.channel.send({ type: 'collected', tests: planned.map((each) => testFacts(each, job)) })
  if (job.mode === 'collect') return undefined
  await runSuite(root, run)
  await run.recorder.settle()
  return undefined
}

async function loadSuite({ file, settings }: FileJob, run: FileRun, { collector, load }: Tools): Promise<Suite> {
  enter(run, 'load', [], loadTimeout)
  let root: Suite | undefined
  const loading = async () => {
    root = await collector.collect(async () => {
      for (const setup of settings.setupFiles) await load(setup, { again: true })
      await load(file)
    })
  }
  await limited(loading, { ms: loadTimeout, what: 'loading the file', spent: run.recorder.spent })
  if (root === undefined) throw new Error('the file was not loaded')
  return root
}
