import type { Json } from './json.js'

/** What a reference file holds: profiles by `<full test name> <n or name>`. */
export type References = Readonly<Record<string, Json>>
