import { measure } from './measure.js'
import { runners, withProject } from './project.js'
import type { Section } from './writeSection.js'

const tests = (count: number, imports: string) =>
  `import { expect, test } from '${imports}'\nfor (let i = 0; i < ${String(count)}; i++) test(\`test \${i}\`, () => { expect(i).toBe(i) })\n`

/** Many files and many tests, without data: what the runner costs by file and by test. */
export default async function scale(): Promise<Section> {
  const fifty = (ending: string, imports: string) =>
    Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`file${String(i)}.${ending}`, tests(20, imports)]))
  const cases = [
    { name: '50 files × 20 tests', runner: 'mltest', files: fifty('mltest.ts', 'mltest'), args: runners.mltest },
    { name: '50 files × 20 tests', runner: 'Vitest 4', files: fifty('test.ts', 'vitest'), args: runners.vitest },
    {
      name: '50 files × 20 tests',
      runner: 'Vitest 4, --no-isolate',
      files: fifty('test.ts', 'vitest'),
      args: [...runners.vitest, '--no-isolate'],
    },
    {
      name: '20,000 tests in a file',
      runner: 'mltest',
      files: { 'many.mltest.ts': tests(20_000, 'mltest') },
      args: runners.mltest,
    },
    {
      name: '20,000 tests in a file',
      runner: 'Vitest 4',
      files: { 'many.test.ts': tests(20_000, 'vitest') },
      args: runners.vitest,
    },
  ]
  const rows: string[] = []
  for (const { name, runner, files, args } of cases) {
    const { seconds, parent, child } = await withProject(files, (cwd) => measure({ args, cwd }, { times: 3 }))
    rows.push(`| ${name} | ${runner} | ${seconds.toFixed(2)} | ${parent.toFixed(0)} | ${child.toFixed(0)} |`)
  }
  return {
    title: 'Many files, many tests',
    text: [
      'Median of three runs of the whole process, after a warm-up. Memory is the peak of the parent and of its largest',
      'child process, in MB.',
      '',
      '| | | seconds | parent | child |',
      '|---|---|---|---|---|',
      ...rows,
    ].join('\n'),
  }
}
