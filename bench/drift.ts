import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { measure } from './measure.js'
import { orders } from './orders.js'
import { runners } from './project.js'
import type { Section } from './writeSection.js'

const folder = path.join(import.meta.dirname, 'drift')

/** Drift of twenty columns against a stored reference, and of two live files. */
export default async function drift(): Promise<Section> {
  const [large, small] = [await orders(10_000_000), await orders(1_000_000)]
  rmSync(path.join(folder, '__references__'), { recursive: true, force: true })
  const bare = await measure({ args: ['bare.mjs', large], cwd: folder }, { times: 3 })
  // The first run writes the reference.
  const stored = await measure(mltest({ ORDERS: large }), { times: 3 })
  rmSync(path.join(folder, '__references__'), { recursive: true, force: true })
  const live = await measure(mltest({ ORDERS: small, REFERENCE: small }), { times: 3 })
  const evidently = secondsOfEvidently(small)
  return {
    title: 'Drift of twenty columns',
    text: [
      'Whole processes. A bare scan asks for minimum, maximum and mean of the same columns and nothing else.',
      '',
      '| | seconds | ratio |',
      '|---|---|---|',
      `| bare scan of 10,000,000 rows | ${bare.seconds.toFixed(1)} | 1 × |`,
      `| mltest, 10,000,000 rows against a stored reference | ${stored.seconds.toFixed(1)} | ${(stored.seconds / bare.seconds).toFixed(2)} × |`,
      `| mltest, 1,000,000 rows against 1,000,000 | ${live.seconds.toFixed(1)} | |`,
      evidently === undefined
        ? '| Evidently, the same: not installed here | | |'
        : `| Evidently, the same | ${evidently.toFixed(1)} | ${(evidently / live.seconds).toFixed(0)} × as long |`,
      '',
      `Peak memory of the worker: ${Math.round(stored.child).toLocaleString('en')} MB.`,
    ].join('\n'),
  }
}

function mltest(env: Readonly<Record<string, string>>) {
  return {
    args: [...runners.mltest, '--testTimeout=600000', '--scanTimeout=600000'],
    cwd: folder,
    env: { CI: '', ...env },
  }
}

/** Where the Python of the variable PYTHON, or `python3`, has the package `evidently`; else nothing. */
function secondsOfEvidently(file: string): number | undefined {
  const python = process.env['PYTHON'] ?? 'python3'
  if (spawnSync(python, ['-c', 'import evidently']).status !== 0) return undefined
  const began = performance.now()
  const { status } = spawnSync(python, ['byEvidently.py', file, file], { cwd: folder })
  return status === 0 ? (performance.now() - began) / 1000 : undefined
}
