import { readFileSync } from 'node:fs'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** From left to right: a file imports from its own room or from rooms to the left. */
const rooms = [
  'src/math',
  'src/sql',
  'src/aggregates',
  'src/metrics',
  'src/datasets',
  'src/engines',
  'src/verdicts',
  'src/profiles',
  'src/contracts',
  'src/models',
  'src/store',
  'matchers',
  'runner',
]

/** What is imported from outside: they alone pass on what stands elsewhere. */
const entries = ['matchers/index.ts', 'runner/index.ts']

/** Small vocabularies, whose words are of no use one by one. Every other file has one export, named as the file. */
const vocabularies = new Set([
  'matchers/bounds.ts',
  'matchers/matcher.ts',
  'matchers/optionChecks.ts',
  'matchers/options.ts',
  'src/sql/build.ts',
  'src/verdicts/bound.ts',
])

/** Packages that speak to a database: optional or slow to load, and each with an API that should not spread. */
const databaseClients = ['@duckdb/node-api', 'pg', 'trino-client']

const root = path.join(import.meta.dirname, '..')
const files = globSync(['src/**/*.ts', 'matchers/**/*.ts', 'runner/**/*.ts'], { cwd: root }).sort()
const text = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]))
const imports = new Map(files.map((file) => [file, importsOf(file)]))
const tests = globSync(['test/**/*.ts'], { cwd: root, ignore: ['**/projects/**'] }).map((file) => ({
  file,
  text: readFileSync(path.join(root, file), 'utf8'),
}))

test('every file stands in a room', () => {
  expect(files.filter((file) => roomOf(file) === -1)).toEqual([])
})

test('imports go to the left', () => {
  const wrong = files.flatMap((file) =>
    housemates(file)
      .filter((other) => roomOf(other) > roomOf(file))
      .map((other) => `${file} imports ${other}`),
  )
  expect(wrong).toEqual([])
})

test('nothing imports what does not exist', () => {
  const wrong = files.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter((specifier) => specifier.startsWith('.') && !text.has(resolved(file, specifier)))
      .filter((specifier) => !specifier.endsWith('.json'))
      .map((specifier) => `${file} imports ${specifier}`),
  )
  expect(wrong).toEqual([])
})

test('there is no cycle', () => {
  expect(cycles()).toEqual([])
})

test('only the entries pass on what stands elsewhere', () => {
  const barrels = files.filter(
    (file) =>
      !entries.includes(file) &&
      sourceFile(file).statements.some((s) => ts.isExportDeclaration(s) && s.moduleSpecifier),
  )
  expect(barrels).toEqual([])
})

test('a file has one export, named as the file', () => {
  const wrong = files
    .filter((file) => !entries.includes(file) && path.basename(file) !== 'index.ts' && !vocabularies.has(file))
    .flatMap((file) => {
      const { values, hasTypes } = exportsOf(file)
      const named = values.every((value) => value.toLowerCase() === path.basename(file, '.ts').toLowerCase())
      const alone = values.length === 1 || (values.length === 0 && (hasTypes || isProcess(file)))
      return named && alone ? [] : [`${file} exports ${values.join(', ')}`]
    })
  expect(wrong).toEqual([])
})

test('no file is longer than 250 lines, half are shorter than 60', () => {
  const lines = [...text].map(([file, content]) => ({ file, lines: content.split('\n').length - 1 }))
  expect(lines.filter((each) => each.lines > 250)).toEqual([])
  const sorted = lines.map((each) => each.lines).sort((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(60)
})

test.each(databaseClients)('one file loads %s, and only files beside it know its types', (client) => {
  const knowing = files.filter((file) => imports.get(file)?.includes(client))
  const loading = knowing.filter((file) => !importsTypesOnly(file, client))
  expect(loading.length).toBeLessThanOrEqual(1)
  expect(knowing.filter((file) => path.dirname(file) !== path.dirname(loading[0] ?? ''))).toEqual([])
})

test('what is imported stands in package.json, and no file reaches into node_modules', () => {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, object>
  const known = ['dependencies', 'devDependencies', 'peerDependencies'].flatMap((kind) =>
    Object.keys(manifest[kind] ?? {}),
  )
  const wrong = files.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:') && specifier !== 'mltest')
      .filter((specifier) => !known.includes(packageOf(specifier)))
      .map((specifier) => `${file} imports ${specifier}`),
  )
  expect(wrong).toEqual([])
})

describe.each([
  { room: 'matchers', of: /^to[A-Z]/ },
  { room: 'src/aggregates', of: /^(?!aggregate$|index$)/ },
  { room: 'src/metrics', of: /^(?!metric$|index$)/ },
  { room: 'src/sql/dialects', of: /^(?!dialect$|index$)/ },
  { room: 'runner/reporters', of: /^(?!reporter$|index$)/ },
])('$room', ({ room, of }) => {
  const units = files.filter((file) => path.dirname(file) === room && of.test(path.basename(file, '.ts')))

  test.runIf(units.length > 1)('every unit stands in the index', () => {
    const listed = housemates(`${room}/index.ts`)
    expect(units.filter((file) => !listed.includes(file))).toEqual([])
  })

  test('every unit has its test', () => {
    // The laws of aggregates loop over their index.
    if (room === 'src/aggregates' && tests.some((each) => each.text.includes('src/aggregates/index.js'))) return
    // What matchers are made of is tested with them, on a real engine.
    const served = files.filter((file) => file.startsWith('matchers/')).flatMap(housemates)
    const tested = (file: string) => isNamedInTests(file) || (room === 'src/metrics' && served.includes(file))
    expect(units.filter((file) => !tested(file))).toEqual([])
  })
})

function isNamedInTests(file: string): boolean {
  const name = new RegExp(`\\b${path.basename(file, '.ts')}\\b`)
  return tests.some((each) => name.test(each.file) || name.test(each.text))
}

/** Started, not imported. */
function isProcess(file: string): boolean {
  return ['runner/cli.ts', 'runner/worker.ts', 'runner/ui/page/page.ts'].includes(file)
}

function roomOf(file: string): number {
  return rooms.findIndex((room) => file.startsWith(`${room}/`))
}

function sourceFile(file: string): ts.SourceFile {
  return ts.createSourceFile(file, text.get(file) ?? '', ts.ScriptTarget.Latest, true)
}

/** Specifiers of all imports: static, dynamic, of types, and re-exports. */
function importsOf(file: string): string[] {
  return ts.preProcessFile(text.get(file) ?? '').importedFiles.map(({ fileName }) => fileName)
}

function importsTypesOnly(file: string, specifier: string): boolean {
  const declarations = sourceFile(file).statements.filter(
    (statement) =>
      ts.isImportDeclaration(statement) &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      statement.moduleSpecifier.text === specifier,
  )
  return (
    declarations.length > 0 &&
    declarations.every(
      (each) => ts.isImportDeclaration(each) && each.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    )
  )
}

function resolved(file: string, specifier: string): string {
  return path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts')
}

/** The house's own files that a file imports. */
function housemates(file: string): string[] {
  return (imports.get(file) ?? [])
    .filter((each) => each.startsWith('.'))
    .map((each) => resolved(file, each))
    .filter((each) => text.has(each))
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Names of exported values. A default export of a matcher counts by the names of its methods. */
function exportsOf(file: string): { readonly values: readonly string[]; readonly hasTypes: boolean } {
  const values: string[] = []
  let hasTypes = false
  for (const statement of sourceFile(file).statements) {
    if (ts.isExportAssignment(statement)) values.push(...methodsOf(statement.expression))
    else if (ts.isExportDeclaration(statement)) values.push(...namesOf(statement))
    else if (!isExported(statement)) continue
    else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) hasTypes = true
    else if (ts.isVariableStatement(statement))
      values.push(...statement.declarationList.declarations.map(({ name }) => name.getText()))
    else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
      values.push(statement.name?.text ?? 'default')
  }
  return { values: [...new Set(values)], hasTypes }
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

function namesOf({ exportClause, isTypeOnly }: ts.ExportDeclaration): string[] {
  if (isTypeOnly || exportClause === undefined || !ts.isNamedExports(exportClause)) return []
  return exportClause.elements.filter((element) => !element.isTypeOnly).map(({ name }) => name.getText())
}

function methodsOf(expression: ts.Expression): string[] {
  if (ts.isIdentifier(expression)) return [expression.text]
  const object = ts.isCallExpression(expression) ? expression.arguments[0] : undefined
  if (object === undefined || !ts.isObjectLiteralExpression(object)) return ['default']
  return object.properties.flatMap(({ name }) => (name === undefined ? [] : [name.getText()]))
}

/** Each cycle once, as the files on it; type-only imports count. */
function cycles(): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, above: readonly string[]) => {
    const at = above.indexOf(file)
    if (at !== -1) return void found.push([...above.slice(at), file].join(' › '))
    if (done.has(file)) return
    for (const other of housemates(file)) visit(other, [...above, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  return found
}
