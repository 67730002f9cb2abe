import { correlationRatio } from '../src/metrics/correlationRatio.js'
import { cramersV } from '../src/metrics/cramersV.js'
import { mean } from '../src/metrics/mean.js'
import { pearson } from '../src/metrics/pearson.js'
import { spearman } from '../src/metrics/spearman.js'
import type { Column } from '../src/sql/schema.js'
import type { CorrelationMethod } from './correlationMethod.js'
import type { Subject } from './subject.js'

/** How strongly two columns are related, of rows where both hold a value; `undefined` when a column is constant there. */
export async function correlationOf(
  subject: Subject,
  a: Column,
  b: Column,
  method: CorrelationMethod,
): Promise<number | undefined> {
  switch (method) {
    case 'spearman':
      return subject.ask(spearman(a, b))
    case 'cramersV':
      return subject.ask(cramersV(a, b))
    case 'pearson': {
      const centres = await Promise.all([subject.ask(mean(a)), subject.ask(mean(b))])
      return subject.ask(pearson(a, b, [centres[0] ?? 0, centres[1] ?? 0]))
    }
    case 'correlationRatio': {
      const isFirst = a.type === 'string' || a.type === 'boolean' || a.type === 'date'
      const [category, number] = isFirst || b.type === 'number' || b.type === 'decimal' ? [a, b] : [b, a]
      return subject.ask(correlationRatio(category, number, (await subject.ask(mean(number))) ?? 0))
    }
  }
}
