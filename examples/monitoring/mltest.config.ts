import { defineConfig, env, webhook } from 'mltest'

export default defineConfig({
  store: 'file:out/store',
  // Where story.mjs writes.
  exclude: ['out/**'],
  monitors: [
    {
      name: 'flights',
      watch: 'data/flights-*.parquet',
      period: 'from file name',
      alerts: ['ops'],
    },
  ],
  alerts: {
    ops: webhook(env('OPS_URL'), { secret: env('OPS_SECRET') }),
  },
})
