import { normalQuantile } from '../../src/math/normalQuantile.js'

/** A drop is significant at one-sided 0.01, and should be found with 80 % power: as standard normal quantiles. */
export const dropLimits = { level: 0.01, significant: normalQuantile(0.99), power: normalQuantile(0.8) }
