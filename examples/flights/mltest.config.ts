import { defineConfig } from 'mltest'

export default defineConfig({
  // Where broken.mjs and demo.mjs write.
  exclude: ['out/**'],
})
