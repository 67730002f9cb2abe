import fc from 'fast-check'

/** The same cases on every run, so that a pull request never fails by luck; `FAST_CHECK_SEED=$RANDOM npx vitest run` looks further. */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_125) })

export default fc
