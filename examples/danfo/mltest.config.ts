import { defineConfig } from 'mltest'

export default defineConfig({
  // danfo alone takes a second to load.
  testTimeout: 30_000,
})
