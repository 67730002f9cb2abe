import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validateWorkflow } from '@action-validator/core'
import { Cron } from 'croner'
import { CronJob } from 'kubernetes-models/batch/v1/CronJob'
import { parse, parseAllDocuments } from 'yaml'
import { expect, onTestFinished, test } from 'vitest'
import { codeBlocks } from './support/codeBlocks.js'

// The files in docs/monitoring.md that other programs read, checked by those programs or by what knows their formats.

const blocks = codeBlocks(path.join(import.meta.dirname, '..', 'docs', 'monitoring.md'))

function fileNamed(name: string): string {
  const block = blocks.find(({ words }) => words[0] === name)
  if (block === undefined) throw new Error(`docs/monitoring.md has no ${name}`)
  return block.content
}

test('the line of cron has a time and a command', () => {
  const { content = '' } = blocks.find(({ language }) => language === 'crontab') ?? {}
  const lines = content.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  expect(lines).toHaveLength(1)
  const [, times = '', command] = /^((?:\S+\s+){5})(.+)$/.exec(lines[0] ?? '') ?? []
  expect(new Cron(times.trim().replace(/\s+/g, ' '), { paused: true }).nextRun()).not.toBeNull()
  expect(command).toContain('npx mltest monitor --once')
  // To cron, a bare % is a line feed.
  expect(command).not.toContain('%')
})

const analyze = 'systemd-analyze'
const hasSystemd = spawnSync(analyze, ['--version']).status === 0

test.runIf(hasSystemd)('the unit is one that systemd takes (needs systemd-analyze)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mltest-unit-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'mltest-monitor.service')
  // Only that npx is not where it is on a server may be wrong.
  writeFileSync(file, fileNamed('mltest-monitor.service').replace('/usr/bin/npx', process.execPath))
  const { status, stderr } = spawnSync(analyze, ['verify', '--man=no', file], { encoding: 'utf8' })
  expect(stderr.split('\n').filter((line) => line.includes('mltest-monitor'))).toEqual([])
  expect(status).toBe(0)
})

test('the unit starts the monitor and lets it end', () => {
  const unit = fileNamed('mltest-monitor.service')
  expect(unit.match(/^\[.+\]$/gm)).toEqual(['[Unit]', '[Service]', '[Install]'])
  expect(unit).toMatch(/^ExecStart=\/\S+ mltest monitor --port 9464$/m)
  expect(unit).toMatch(/^SuccessExitStatus=143$/m)
})

test('the CronJob is one that Kubernetes takes', () => {
  const job = new CronJob(parse(fileNamed('cronjob.yaml')) as ConstructorParameters<typeof CronJob>[0])
  job.validate()
  expect(job.spec?.schedule).toBe('*/10 * * * *')
  expect(new Cron(job.spec?.schedule ?? '', { paused: true }).nextRun()).not.toBeNull()
})

test('the workflow is one that GitHub takes', () => {
  expect(validateWorkflow(fileNamed('.github/workflows/monitor.yml'))).toEqual({ actionType: 'workflow', errors: [] })
})

test('other YAML of the page can be read', () => {
  for (const { content } of blocks.filter(({ language }) => language === 'yaml'))
    for (const document of parseAllDocuments(content)) expect('errors' in document ? document.errors : []).toEqual([])
})
