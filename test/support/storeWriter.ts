import { openStore } from '../../src/store/openStore.js'
import { profileOf, runRecord } from './runRecord.js'

// Puts runs into the store of a folder until it is killed, or as many as it is told, and says each when it is kept.
const [folder = '', count = 'Infinity'] = process.argv.slice(2)
const store = await openStore('file:store', folder)
const { content, ...profile } = profileOf(40_000)
for (let index = 0; index < Number(count); index++) {
  const record = runRecord('2026-11-22', { startedAt: new Date().toISOString() })
  await store.putRun(record, new Map([[content, profile]]))
  process.stdout.write(`${record.id}\n`)
}
