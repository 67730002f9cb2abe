import { writeSection, type Section } from './writeSection.js'

/**
 * `npm run bench` runs all of these, `npm run bench -- startup` only some. Each gives a section of README.md, unless `--quick` asks for
 * a look at it only, with as little as shows something.
 */
const names = [
  'assertions',
  'drift',
  'calibration',
  'jointDrift',
  'concept',
  'estimate',
  'init',
  'integrity',
  'startup',
  'scale',
  'store',
  'models',
] as const

const quick = process.argv.includes('--quick')
const wanted = process.argv.slice(2).filter((argument) => argument !== '--quick')
for (const name of names.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  console.log(`\n${name}`)
  const { default: run } = (await import(`./${name}.ts`)) as { default: (how: { quick: boolean }) => Promise<Section> }
  const section = await run({ quick })
  console.log(section.text)
  if (!quick) writeSection(section)
}
