import { compare } from './compare.js'
import { dataset } from './dataset.js'
import { overview } from './overview.js'
import { run } from './run.js'
import { test } from './test.js'
import type { View } from './view.js'

/** What can be shown, by the first part of an address. */
export const views: ReadonlyMap<string, View> = new Map(Object.entries({ overview, run, dataset, test, compare }))
