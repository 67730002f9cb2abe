import { existsSync } from 'node:fs'
import path from 'node:path'
import { openStore } from '../../src/store/openStore.js'
import type { Store } from '../../src/store/store.js'
import { CommandError } from '../commandError.js'
import type { Config } from '../config/config.js'
import { configOf } from '../config/configOf.js'
import { rootOf } from '../rootOf.js'
import { knownSecrets } from '../text/knownSecrets.js'
import { secretsOf } from '../text/secretsOf.js'
import { usualStore } from './usualStore.js'

interface Named {
  readonly store?: string | undefined
  readonly config?: string | undefined
  readonly root?: string | undefined
}

/**
 * Opens the store that a command line names, or else the config, or else the usual one if it is there, and closes it after its use. A
 * config that need not be read is empty.
 */
export async function withStore<Result>(
  named: Named,
  use: (store: Store, root: string, config: Config) => Promise<Result>,
): Promise<Result> {
  const root = rootOf(named.root)
  const config: Config = named.store === undefined ? (await configOf(root, named.config)).config : {}
  const url = named.store ?? config.store ?? usualStoreOf(root)
  if (url === undefined)
    throw new CommandError('E_STORE', 'there is no store', {
      hint: `mltest init --store makes one, store: '${usualStore}' in the config or --store ${usualStore} names one`,
    })
  for (const secret of secretsOf({ STORE_URL: url })) knownSecrets.add(secret)
  const store = await openStore(url, root)
  try {
    return await use(store, root, config)
  } finally {
    await store.close()
  }
}

/** Who ran `mltest --store` once need not name it again to look at it. */
function usualStoreOf(root: string): string | undefined {
  return existsSync(path.join(root, '.mltest', 'store')) ? usualStore : undefined
}
