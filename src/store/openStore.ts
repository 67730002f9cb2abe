import path from 'node:path'
import { openFileStore } from './files/openFileStore.js'
import type { Store } from './store.js'
import { StoreError } from './storeError.js'

/**
 * The store at a URL; nothing is read or written yet.
 *
 * @param url  `file:.mltest/store`, relative to the root, or `postgres://user:password@host/database`
 */
export async function openStore(url: string, root: string): Promise<Store> {
  if (url.startsWith('file:')) {
    const given = url.slice('file:'.length).replace(/^\/\/(?=\/)/, '')
    if (given === '') throw new StoreError(`the store "${url}" names no folder: file:.mltest/store`)
    return openFileStore(path.resolve(root, given), given)
  }
  if (/^postgres(?:ql)?:\/\//.test(url)) {
    const { openPostgresStore } = await import('./postgres/openPostgresStore.js')
    return openPostgresStore(url, withoutPassword(url))
  }
  throw new StoreError(`there is no store of the kind "${url.split(':')[0] ?? ''}:"; there are file: and postgres:`)
}

/** Where the database is, and nothing by which one gets in. */
function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'postgres://…'
  const { host, pathname } = new URL(url)
  return `postgres://${host}${pathname}`
}
