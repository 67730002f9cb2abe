import type { Address } from './readAddress.js'

/** Makes the content of a page for an address. */
export type View = (address: Address) => Promise<Shown>

export interface Shown {
  /** For the tab, and for the way back to the overview. */
  readonly title: string
  readonly content: readonly Node[]
}
