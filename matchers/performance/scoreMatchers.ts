import { matcher } from '../matcher.js'
import { scoreFamily } from './scoreFamily.js'
import { scoreOptions } from './scoreOptions.js'
import type { ScoreOptions } from './scoreOptions.js'
import { scores } from './scores.js'
import type { ScoreName } from './scores.js'

/** Three matchers a score of a model. */
export const scoreMatchers = matcher(scoreFamily<'', ScoreName, ScoreOptions>('', scores), { options: scoreOptions })
