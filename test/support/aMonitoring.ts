import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { ResolvedChannel } from '../../runner/alerts/delivery/resolvedChannel.js'
import type { Monitoring, Performed } from '../../runner/monitor/monitoring.js'
import { openStore } from '../../src/store/openStore.js'
import type { RunRecord } from '../../src/store/runRecord.js'
import { nullRate, runRecord } from './runRecord.js'

interface Around {
  /** What a run of now comes to, once it is in the store. */
  readonly outcome?: (now: Date) => 'pass' | 'fail'
  readonly channels?: Readonly<Record<string, ResolvedChannel>>
  /** Of the store, when it is not one on files. */
  readonly url?: string
}

/** Monitors in a folder of their own, with a store and a clock that tests set. */
export interface TestMonitoring extends Monitoring {
  /** Runs, as they were begun: the time, and the file or the period. */
  readonly began: string[]
  readonly said: string[]
  readonly setTime: (text: string) => void
  /** Another process on the same store. */
  readonly another: () => Monitoring
}

export async function aMonitoring({
  outcome = () => 'pass',
  channels = {},
  url = 'file:.mltest/store',
}: Around = {}): Promise<TestMonitoring> {
  const root = mkdtempSync(path.join(tmpdir(), 'mltest-monitor-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }))
  const store = await openStore(url, root)
  const began: string[] = []
  const said: string[] = []
  let time = new Date('2026-11-22T06:00:00Z')
  let processes = 0
  const now = () => time
  const perform: Monitoring['perform'] = async ({ name }, { period, day, file }): Promise<Performed> => {
    const startedAt = time.toISOString()
    began.push([startedAt.slice(0, 16), file ?? period ?? ''].filter(Boolean).join(' '))
    const isBad = outcome(time) === 'fail'
    const context = { mltest: '0.1.0', monitor: name }
    const whole = runRecord(period ?? day, { startedAt, context })
    const record = isBad ? failed(whole) : whole
    await store.putRun(record)
    return { exitCode: isBad ? 1 : 0, record }
  }
  const another = (): Monitoring => ({
    ...{ store, root, channels, now, perform, site: 'https://data.example.com/mltest' },
    holder: `process ${(processes += 1)}`,
    signal: new AbortController().signal,
    say: (line) => said.push(line),
  })
  return { ...another(), began, said, another, setTime: (text) => (time = new Date(text)) }
}

function failed(record: RunRecord): RunRecord {
  return {
    ...{ ...record, status: 'failed', outcome: 'fail', counts: { ...record.counts, passed: 0, failed: 1 } },
    assertions: [{ ...nullRate(0.4), message: 'Expected  null rate < 0.01\nReceived  0.4' }],
  }
}
