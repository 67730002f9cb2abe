import type { Class, Roles } from '../../src/datasets/roles.js'
import { byClass } from '../../src/metrics/performance/byClass.js'
import { valueCounts } from '../../src/metrics/valueCounts.js'
import { call } from '../../src/sql/build.js'
import { finite } from '../../src/sql/finite.js'
import { Misuse } from '../../src/sql/misuse.js'
import { operand } from '../../src/sql/operand.js'
import type { Operand } from '../../src/sql/operand.js'
import type { Column } from '../../src/sql/schema.js'
import type { SqlValue } from '../../src/sql/selection.js'
import { columnText } from '../columnText.js'
import { print } from '../print.js'
import { requireType } from '../requireType.js'
import type { Subject } from '../subject.js'
import { numberOperand } from './numberOperand.js'
import { predictionsOf } from './predictionsOf.js'
import type { Scoring } from './scoring.js'

const numeric = ['integer', 'number', 'decimal']

/** More classes than this are no classes. */
const mostClasses = 1000

/** Looks up what a matcher of a model's quality needs. Asks which classes there are where the schema does not tell the task. */
export async function openScoring(subject: Subject): Promise<Scoring> {
  const { roles } = subject.dataset
  if (roles === undefined)
    throw new Misuse(
      `${subject.dataset.label} is not scored: expect(scored(data, { target: '…', prediction: '…' })) says where truth and predictions stand`,
    )
  if (roles.target === undefined) throw new Misuse('scored(…) names no target, which this needs')
  const target = subject.column(roles.target)
  requireType(target, ['boolean', 'string', ...numeric] as Column['type'][], 'a target')
  const labelled = subject.where({ expression: call('isNotNull', finite(target)) })
  const weight = roles.weight === undefined ? undefined : subject.column(roles.weight)
  if (weight !== undefined) requireType(weight, ['integer', 'number', 'decimal'], 'a weight')
  const truth = comparable(target, roles.prediction === undefined ? undefined : subject.column(roles.prediction))
  const shared = { roles, target, labelled, truth, ...(weight && { weight }) }

  const isClasses = roles.task === undefined ? isTold(target, roles) : roles.task !== 'regression'
  const found = isClasses === false ? undefined : await labelled.ask(valueCounts(truth, mostClasses))
  const classes = found?.complete === true ? found.counts.map(([value]) => value).sort(byClass) : undefined
  const task = roles.task ?? taskOf(target, roles, classes)
  if (task === 'regression')
    return { ...shared, task, classes: [], ...predictionsOf(subject, { task, truth, classes: [] }) }

  if (classes === undefined)
    throw new Misuse(`${columnText(target)} has more than ${mostClasses} values, too many to be classes`)
  if (task === 'binary' && classes.length > 2)
    throw new Misuse(`${columnText(target)} has ${classes.length} classes, and the task is binary`)
  const isByClass = task === 'multiclass' || typeof roles.probability === 'object'
  const positive = isByClass ? undefined : positiveOf(roles, truth, classes, target)
  const known = { task, classes, ...(positive !== undefined && { positive }) }
  return { ...shared, ...known, ...predictionsOf(subject, { ...known, truth }) }
}

/** Whether the schema and the roles tell that the target is a class (or is not); else its values must be looked at. */
function isTold({ type }: Column, { probability }: Roles): boolean | undefined {
  return type === 'boolean' || type === 'string' || typeof probability === 'object' ? true : undefined
}

function taskOf({ type }: Column, roles: Roles, classes: readonly SqlValue[] | undefined): Scoring['task'] {
  if (classes !== undefined && classes.length <= 2) return 'binary'
  return numeric.includes(type) && typeof roles.probability !== 'object' ? 'regression' : 'multiclass'
}

/** Truth and guess in one type: as they are, as numbers, or as text. */
function comparable(column: Column, other: Column | undefined): Operand {
  const types = [column.type, other?.type ?? column.type]
  if (types.every((type) => type === 'boolean') || types.every((type) => type === 'string'))
    return { type: column.type, expression: operand(column) }
  if (types.every((type) => numeric.includes(type) || type === 'boolean')) return numberOperand(column)
  return { type: 'string', expression: call('toText', finite(column)) }
}

const usualPositives: readonly Class[] = [true, 1, '1', 'yes', 'true']

function positiveOf(roles: Roles, truth: Operand, classes: readonly SqlValue[], target: Column): SqlValue {
  const held = (wanted: Class) =>
    classes.find((each) => each === wanted || (truth.type === 'number' && each === Number(wanted)))
  if (roles.positive !== undefined) {
    const found = held(roles.positive)
    if (found !== undefined || classes.length < 2) return found ?? plain(roles.positive)
    throw new Misuse(`${columnText(target)} has no class ${print(roles.positive)}; it has ${listed(classes)}`)
  }
  for (const usual of usualPositives) {
    const found = held(usual)
    if (found !== undefined) return found
  }
  // One class only, and not the positive one, if the names tell.
  if (classes.length < 2) return truth.type === 'number' ? 1 : truth.type === 'boolean' ? true : '1'
  throw new Misuse(`which class of ${columnText(target)} is looked for? Say { positive: … }: it has ${listed(classes)}`)
}

function plain(value: Class): SqlValue {
  return typeof value === 'bigint' ? Number(value) : value
}

function listed(classes: readonly SqlValue[]): string {
  return classes.slice(0, 10).map(print).join(', ')
}
