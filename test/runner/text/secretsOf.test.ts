import { expect, test } from 'vitest'
import { secretsOf } from '../../../runner/text/secretsOf.js'

test('takes values of variables that are called like a secret', () => {
  const environment = {
    GITHUB_TOKEN: 'abcdefgh',
    DB_PASSWORD: 'correct horse',
    apiKey: 'sk_test',
    SIGNING_KEY_V2: '123456',
  }
  expect(secretsOf(environment)).toEqual(['abcdefgh', 'correct horse', 'sk_test', '123456'])
})

test('takes the password of a URL, as it is written and as it is meant', () => {
  expect(secretsOf({ DATABASE_URL: 'postgres://me:p%40ssword@db/x' })).toEqual(['p%40ssword', 'p@ssword'])
})

test('takes the lines of a key', () => {
  expect(secretsOf({ PRIVATE_KEY: 'BEGIN\nMIIEvQIBADANBgkqh\nEND' })).toContain('MIIEvQIBADANBgkqh')
})

test('leaves folders, places of secrets, short values and all else', () => {
  const environment = {
    PWD: '/home/me/project',
    OLDPWD: '/home/me',
    TOKEN_FILE: '/run/secrets/token',
    MY_TOKEN: 'short',
    KEYBOARD: 'qwertz',
  }
  expect(secretsOf({ ...environment, MONKEY: 'banana', EMPTY_SECRET: '      ' })).toEqual([])
})
