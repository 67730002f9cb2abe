import { createHash } from 'node:crypto'
import path from 'node:path'
import type { TestFacts } from '../pool/protocol.js'
import type { PlannedTest } from '../tests/planTests.js'
import type { Whereabouts } from './errorRecord.js'
import { siteLocation } from './siteLocation.js'

/** What is known of a test before it runs. Its id stays the same while the file, its suites and its name do. */
export function testFacts({ test, suites, fullName, severity, tags }: PlannedTest, where: Whereabouts): TestFacts {
  const file = path.relative(where.root, where.file).split(path.sep).join('/')
  const location = siteLocation(test.sites, where)
  return {
    id: createHash('sha256')
      .update([file, ...suites, test.name].join('\0'))
      .digest('hex')
      .slice(0, 16),
    name: test.name,
    suites,
    fullName,
    severity,
    tags,
    location: location?.file === undefined ? location : null,
  }
}
