import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { matchersPage } from './matchersPage.js'

writeFileSync(path.join(import.meta.dirname, 'matchers.md'), await matchersPage())
