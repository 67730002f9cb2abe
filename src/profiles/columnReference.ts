import type { ColumnProfile } from './profile.js'
import type { SideRows } from './sideRows.js'

/** What a column is compared with: where to count, which is known first, and what was counted there. */
export interface ColumnReference {
  readonly draft: ColumnProfile
  readonly profile: Promise<ColumnProfile>
  readonly rows: Promise<SideRows>
}
