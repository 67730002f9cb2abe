import type { Json } from '../../profiles/references/json.js'
import { contentOf } from '../contentOf.js'
import type { StoredProfile } from '../storedProfile.js'
import { StoreError } from '../storeError.js'
import type { Database } from './database.js'

export function tableProfiles({ query }: Pick<Database, 'query'>) {
  return {
    async put(profiles: ReadonlyMap<string, StoredProfile>): Promise<void> {
      if (profiles.size === 0) return
      const texts = [...profiles.values()].map((profile) => JSON.stringify(profile))
      await query(
        'INSERT INTO mltest_profiles (content, profile) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING',
        [[...profiles.keys()], texts],
      )
    },

    /** Throws a `StoreError` for one that does not hold what its name says. */
    async read(content: string): Promise<StoredProfile | undefined> {
      const [row] = await query<{ readonly profile: string }>(
        'SELECT profile FROM mltest_profiles WHERE content = $1',
        [content],
      )
      if (row === undefined) return undefined
      const profile = JSON.parse(row.profile) as Json
      if (contentOf(profile) === content) return profile as unknown as StoredProfile
      throw new StoreError(`profile ${content} is damaged: it does not hold what its name says`)
    },

    async all(): Promise<readonly string[]> {
      return (await query<{ readonly content: string }>('SELECT content FROM mltest_profiles')).map(
        ({ content }) => content,
      )
    },

    /** Leaves those that were put within the last hour: their run may be on its way. */
    async removeOthers(needed: readonly string[]): Promise<void> {
      await query(`DELETE FROM mltest_profiles WHERE content <> ALL($1) AND put_at < now() - interval '1 hour'`, [
        needed,
      ])
    },
  }
}
