import type { Json } from './json.js'

/** What a reference file holds: profiles by `<full test name> <n or name>`. */
export type References = Readonly<Record<string, Json>>

/** The version of the format that we write. Older ones are read, a newer one is an error. */
export const formatVersion = 1
