import { measureInTurn } from './measure.js'
import { runners, withProject } from './project.js'
import type { Section } from './writeSection.js'

const body = "test('adds', () => { expect(1 + 1).toBe(2) })\n"

/** One file with one test that needs no data: what a runner costs before it does anything. */
export default async function startup(): Promise<Section> {
  const rows = [
    { name: 'mltest', file: 'adds.mltest.ts', imports: 'mltest', args: runners.mltest },
    { name: 'Vitest 4', file: 'adds.test.ts', imports: 'vitest', args: runners.vitest },
    { name: 'Jest 30', file: 'adds.test.js', imports: undefined, args: runners.jest },
    // Without a transform: the fastest that Jest can be, for plain JavaScript in CommonJS only.
    {
      name: 'Jest 30, no transform',
      file: 'adds.test.cjs',
      imports: undefined,
      args: [...runners.jest, '--config={"transform":{},"testMatch":["**/*.test.cjs"]}'],
    },
  ]
  const files = rows.map(({ file, imports }) => [
    file,
    imports === undefined ? body : `import { expect, test } from '${imports}'\n${body}`,
  ])
  const medians = await withProject(Object.fromEntries(files) as Record<string, string>, (cwd) =>
    measureInTurn(
      rows.map(({ args, file }) => ({ args: [...args, file], cwd })),
      { times: 15, memory: false },
    ),
  )
  const measured = rows.map(({ name }, index) => ({ name, seconds: medians[index]?.seconds ?? NaN }))
  const [ours] = measured
  return {
    title: 'Start-up: one file with one trivial test',
    text: [
      'Median of fifteen runs of the whole process, in turn, after a warm-up.',
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
