import { measure } from './measure.js'
import { runners, withProject } from './project.js'
import type { Section } from './writeSection.js'

const body = "test('adds', () => { expect(1 + 1).toBe(2) })\n"

/** One file with one test that needs no data: what a runner costs before it does anything. */
export default async function startup(): Promise<Section> {
  const rows = [
    { name: 'mltest', file: 'adds.mltest.ts', imports: 'mltest', args: runners.mltest },
    { name: 'Vitest 4', file: 'adds.test.ts', imports: 'vitest', args: runners.vitest },
    // Without a transform: the fastest that Jest can be.
    {
      name: 'Jest 30, plain JavaScript',
      file: 'adds.test.cjs',
      imports: undefined,
      args: [...runners.jest, '--config={"transform":{},"testMatch":["**/*.test.cjs"]}'],
    },
  ]
  const measured = []
  for (const { name, file, imports, args } of rows) {
    const content = imports === undefined ? body : `import { expect, test } from '${imports}'\n${body}`
    const { seconds } = await withProject({ [file]: content }, (cwd) => measure({ args, cwd }, { times: 9 }))
    measured.push({ name, seconds })
  }
  const [ours] = measured
  return {
    title: 'Start-up: one file with one trivial test',
    text: [
      'Median of nine runs of the whole process, after a warm-up.',
      '',
      '| | seconds | ratio |',
      '|---|---|---|',
      ...measured.map(
        ({ name, seconds }) =>
          `| ${name} | ${seconds.toFixed(2)} | ${(seconds / (ours?.seconds ?? NaN)).toFixed(2)} × |`,
      ),
    ].join('\n'),
  }
}
