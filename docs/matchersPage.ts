import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import ts from 'typescript'
import { rankingScores } from '../matchers/performance/rankingScores.js'
import { scores } from '../matchers/performance/scores.js'

const folder = path.join(import.meta.dirname, '..', 'matchers')

/** The text of docs/matchers.md, from the signatures and doc comments in `matchers/`. `npm run docs` writes it. */
export async function matchersPage(): Promise<string> {
  const program = ts.createProgram([path.join(folder, 'index.ts')], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    types: ['node'],
  })
  const checker = program.getTypeChecker()
  const methods = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(folder) && /^to[A-Z]/.test(path.basename(fileName)))
    .flatMap(methodsOf)
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  const optionsIn = (file: string) => optionTable(program.getSourceFile(path.join(folder, file)))
  const text = [
    preface,
    'Options that several matchers take:',
    optionsIn('options.ts'),
    ...groupsOf(methods).map((group) => groupText(group, checker)),
    scoreFamilies,
    'Their options, beside those of all matchers:',
    optionsIn('performance/scoreOptions.ts'),
    rankingFamilies,
    optionsIn('performance/rankingOptions.ts'),
  ]
  return format(text.join('\n\n'), { ...(await resolveConfig(folder)), parser: 'markdown' })
}

const preface = `# Matchers

Written from the matchers' own comments by \`npm run docs\`.

\`Below\` and \`Above\` exclude the bound; \`AtMost\`, \`AtLeast\` and \`Between\` include it. Where a column is asked for, a list of columns or a
predicate on the schema is taken too, and each column is judged by itself; \`expect(data.column('age'))\` takes the same matchers without
it. \`.not\` turns every matcher round, but neither makes an error a pass nor data without rows.

A bound may follow a reference: \`{ relativeTo: train, within: 0.1 }\` is the same number of \`train\`, give or take a tenth of it; \`train\` is a dataset, \`profile(dataset)\`, or
\`reference(name)\` for counts, extremes and frequent values, which are what a reference file keeps. A segment is compared with the same segment of
data. A condition is SQL
text (\`'end_at >= start_at'\`) or built for any engine (\`col('age').between(0, 120)\`).`

/** The options that several matchers share, as one table. */
function optionTable(file: ts.SourceFile | undefined): string {
  const interfaces = file?.statements.filter(ts.isInterfaceDeclaration) ?? []
  const rows = interfaces.flatMap((kind) =>
    kind.members.map((member) => {
      const doc = ts.getJSDocCommentsAndTags(member).map((tag) => ts.getTextOfJSDocComment(tag.comment) ?? '')
      return `| \`${member.name?.getText() ?? ''}\` | ${oneLine(doc.join(' '))} |`
    }),
  )
  return ['| | |', '|---|---|', ...rows].join('\n')
}

/** Three matchers a score, which are made of a table and have no comments of their own. */
const scoreFamilies = [
  `## Scores of a model

Each has three matchers: \`toHaveAccuracyAbove(bound, options?)\`, \`toHaveAccuracyBelow(bound, options?)\` and \`toHaveAccuracyBetween(min, max, options?)\`; a bound may
follow a reference here too. [Models](models.md) says what the numbers are.
`,
  familyTable(scores),
].join('\n')

const rankingFamilies = [
  'Scores of rankings have the same three, and always options: `toHaveNdcgAtAbove(bound, { k, group })`.\n',
  familyTable(rankingScores),
  '\nTheir options:',
].join('\n')

function familyTable(families: Readonly<Record<string, { readonly name: string }>>): string {
  const rows = Object.entries(families).map(
    ([key, { name }]) => `| \`toHave${key.charAt(0).toUpperCase()}${key.slice(1)}…\` | ${name} |`,
  )
  return ['| | |', '|---|---|', ...rows].join('\n')
}

interface Group {
  readonly title: string
  readonly methods: readonly ts.MethodDeclaration[]
}

/** The first that fits. */
const titles = [
  [
    'Models',
    /Regress|Concept|Baseline|Calibrated|Fair|WeakSegments|ErrorRate|Deterministic|Invariant|Robust|Handle|IncreaseWith|DecreaseWith|Predict/,
  ],
  ['Drift and references', /Drift|Reference|NewCategories/],
  ['Schema', /Columns$|ColumnTypes|Schema|Contract|MixedTypes/],
  ['Rows', /Rows|RowCount|Unique|Duplicate|Sorted|Overlap|Labels|Leakage/],
  ['Missing values', /Null|Special/],
  ['Time', /Fresh|Gaps/],
  ['Values', /Values|Satisfy|Length|Variants/],
  ['Quantities', /./],
] as const

function groupsOf(methods: readonly ts.MethodDeclaration[]): Group[] {
  const titleOf = (method: ts.MethodDeclaration) => titles.find(([, pattern]) => pattern.test(nameOf(method)))?.[0]
  return titles
    .map(([title]) => ({ title, methods: methods.filter((method) => titleOf(method) === title) }))
    .filter(({ methods: { length } }) => length > 0)
}

function groupText({ title, methods }: Group, checker: ts.TypeChecker): string {
  return [`## ${title}`, ...methods.map((method) => methodText(method, checker))].join('\n\n')
}

function methodText(method: ts.MethodDeclaration, checker: ts.TypeChecker): string {
  const [, ...parameters] = method.parameters
  const calls = signaturesOf(parameters, checker).map((list) => `expect(data).${nameOf(method)}(${list.join(', ')})`)
  const notes = parameters.flatMap((parameter) =>
    ts.getJSDocParameterTags(parameter).map(({ name, comment }) => {
      const text = oneLine(ts.getTextOfJSDocComment(comment) ?? '')
      return `- \`${name.getText()}\`: ${text.replace(/^[\s-]+/, '')}`
    }),
  )
  const options = optionsOf(parameters, checker)
  const own = options.filter(({ isShared }) => !isShared).map(({ name, doc }) => `- \`{ ${name} }\`: ${doc}`)
  const shared = options.filter(({ isShared }) => isShared).map(({ name }) => `\`${name}\``)
  return [
    `### ${nameOf(method)}`,
    ['```ts', ...calls, '```'].join('\n'),
    sentence(documentation(checker.getSymbolAtLocation(method.name), checker)),
    [...notes, ...own, ...(shared.length === 0 ? [] : [`- also ${shared.join(', ')}`])].join('\n'),
  ].join('\n\n')
}

/** A rest parameter of several tuples is several ways to call. */
function signaturesOf(parameters: readonly ts.ParameterDeclaration[], checker: ts.TypeChecker): string[][] {
  const ways = parameters.map((parameter) => {
    const type = checker.getTypeAtLocation(parameter)
    if (parameter.dotDotDotToken === undefined) return [[nameWithMark(parameter)]]
    return (type.isUnion() ? type.types : [type]).map(
      (tuple) => tupleNames(tuple, checker) ?? [`...${parameter.name.getText()}`],
    )
  })
  return ways.reduce<string[][]>((lists, way) => lists.flatMap((list) => way.map((names) => [...list, ...names])), [[]])
}

function tupleNames(type: ts.Type, checker: ts.TypeChecker): string[] | undefined {
  if (!checker.isTupleType(type)) return undefined
  return (type as ts.TupleTypeReference).target.labeledElementDeclarations?.map((label) =>
    label === undefined ? '…' : nameWithMark(label),
  )
}

function nameWithMark(node: ts.ParameterDeclaration | ts.NamedTupleMember): string {
  const isOptional = node.questionToken !== undefined || (ts.isParameter(node) && node.initializer !== undefined)
  const name = ts.isIdentifier(node.name) ? node.name.text : 'options'
  return `${name === 'column' ? 'columns' : name}${isOptional ? '?' : ''}`
}

interface Option {
  readonly name: string
  readonly doc: string
  /** Declared in options.ts for many matchers. */
  readonly isShared: boolean
}

/** The documented properties of the type of `options`, wherever it stands. */
function optionsOf(parameters: readonly ts.ParameterDeclaration[], checker: ts.TypeChecker): Option[] {
  return parameters
    .flatMap((parameter) => optionsType(parameter, checker))
    .flatMap((type) => checker.getPropertiesOfType(checker.getNonNullableType(type)))
    .map((property) => ({
      name: property.name,
      doc: documentation(property, checker),
      isShared: property.declarations?.some((each) => each.getSourceFile().fileName.endsWith('/options.ts')) ?? false,
    }))
    .filter(({ doc }) => doc !== '')
}

function optionsType(parameter: ts.ParameterDeclaration, checker: ts.TypeChecker): ts.Type[] {
  const type = checker.getTypeAtLocation(parameter)
  if (parameter.dotDotDotToken === undefined) return nameWithMark(parameter).startsWith('options') ? [type] : []
  const [tuple] = type.isUnion() ? type.types : [type]
  const names = (tuple && tupleNames(tuple, checker)) ?? []
  const found =
    tuple && checker.getTypeArguments(tuple as ts.TypeReference)[names.findIndex((name) => name.startsWith('options'))]
  return found === undefined ? [] : [found]
}

function documentation(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string {
  return oneLine(ts.displayPartsToString(symbol?.getDocumentationComment(checker)))
}

const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ')

/** "Asserts that …" is what every matcher does. */
function sentence(doc: string): string {
  const rest = doc.replace(/^Asserts that /, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

function methodsOf(file: ts.SourceFile): ts.MethodDeclaration[] {
  const found: ts.MethodDeclaration[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node) && /^to[A-Z]/.test(node.name.getText())) found.push(node)
    else ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const nameOf = (method: ts.MethodDeclaration): string => method.name.getText()
