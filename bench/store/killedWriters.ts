import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomGenerator } from '../../src/math/randomGenerator.js'
import { openStore } from '../../src/store/openStore.js'
import { storeWriters } from '../../test/support/storeWriters.js'

export interface Killed {
  /** Runs that writers had said are kept, and those of them that are not. */
  readonly kept: number
  readonly lost: number
  /** What `store check` names. */
  readonly problems: number
}

/** Kills so many writers at random moments within what one to three runs take, eight at a time on one store. */
export async function killedWriters(kills: number): Promise<Killed> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mltest-bench-killed-'))
  const writers = await storeWriters()
  const random = randomGenerator(1)
  try {
    const kept: string[] = []
    for (let kill = 0; kill < kills; kill += 8) {
      const killed = Array.from({ length: 8 }, () => writers.write(folder, { killAfter: 20 * random() }))
      kept.push(...(await Promise.all(killed)).flat())
    }
    const store = await openStore('file:store', folder)
    const there = new Set((await store.runs()).map(({ id }) => id))
    const { problems } = await store.check()
    return { kept: kept.length, lost: kept.filter((id) => !there.has(id)).length, problems: problems.length }
  } finally {
    writers.remove()
    rmSync(folder, { recursive: true })
  }
}
