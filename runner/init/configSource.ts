/** A first `mltest.config.ts`: what is default, to be changed. */
export const configSource = `import { defineConfig } from 'mltest'

export default defineConfig({
  include: ['**/*.mltest.ts'],
  // For a CI server that reads JUnit:
  // reporters: ['default', 'junit'],
  // outputFile: { junit: 'reports/junit.xml' },
})
`
