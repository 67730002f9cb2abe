import { expect, test } from 'vitest'
import { errorRecord } from '../../../runner/execution/errorRecord.js'

const where = { file: '/project/a.mltest.ts', root: '/project' }

test("colours of Jest's messages are left out, since reports have none and reporters have their own", () => {
  const error = Object.assign(new Error('\u001b[2mexpect(\u001b[22m\u001b[31mreceived\u001b[39m'), {
    matcherResult: {},
  })
  expect(errorRecord(error, where)).toMatchObject({ kind: 'assertion', message: 'expect(received' })
})

test('what a user throws keeps every character', () => {
  expect(errorRecord(new Error('\u001b[31mred'), where)).toMatchObject({ kind: 'thrown', message: '\u001b[31mred' })
})
