import { writeSection, type Section } from './writeSection.js'

/** `npm run bench` runs all of these, `npm run bench -- startup` only some. Each gives a section of README.md. */
const names = ['assertions', 'drift', 'calibration', 'init', 'integrity', 'startup', 'scale', 'store'] as const

const wanted = process.argv.slice(2)
for (const name of names.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  console.log(`\n${name}`)
  const { default: run } = (await import(`./${name}.ts`)) as { default: () => Promise<Section> }
  const section = await run()
  console.log(section.text)
  writeSection(section)
}
