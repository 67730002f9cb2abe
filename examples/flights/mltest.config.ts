import { defineConfig } from 'mltest'

export default defineConfig({
  testTimeout: 60_000,
})
