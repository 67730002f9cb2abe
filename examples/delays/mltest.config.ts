import { defineConfig } from 'mltest'

export default defineConfig({
  include: ['*.mltest.ts'],
})
