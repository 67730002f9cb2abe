/** All rows of each side. */
export interface SideRows {
  readonly reference: number
  readonly current: number
}
