import { dataset } from '../../src/datasets/dataset.js'
import { distinctShare } from '../../src/metrics/distinctShare.js'
import { askedModel } from '../../src/models/askedModel.js'
import type { AskedModel } from '../../src/models/askedModel.js'
import type { Subject } from '../subject.js'

/** The model that has scored the subject's rows, to be asked of other rows. A misuse where no model has. */
export async function openModel(subject: Subject): Promise<AskedModel> {
  const { source, label } = subject.dataset
  // All of its columns, whichever were selected.
  const whole = source.kind === 'computed' ? await subject.of(dataset(source, { name: label })) : subject
  const { modelTimeout } = subject.context
  return askedModel(subject.dataset, {
    schema: whole.schema,
    distinct: async (column) => (await whole.ask(distinctShare(whole.column(column)))).count,
    ...(modelTimeout === undefined ? {} : { timeout: modelTimeout }),
  })
}
