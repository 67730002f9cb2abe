import type { Dataset } from '../../src/datasets/dataset.js'
import type { LiveProfile } from '../../src/profiles/liveProfile.js'
import type { NamedReference } from '../../src/profiles/reference.js'
import type { RunReference } from '../../src/store/references/runReference.js'

/** What a model's scores may be compared with. */
export type ScoredReference = Dataset | LiveProfile | NamedReference | RunReference
