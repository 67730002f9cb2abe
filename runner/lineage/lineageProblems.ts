import { suggestion } from '../../src/sql/suggestion.js'
import { isSafeUrl } from '../alerts/delivery/isSafeUrl.js'
import { isRecord } from '../config/isRecord.js'

const keys = ['url', 'apiKey', 'file', 'namespace']

/** What is wrong with `openLineage` of a config. */
export function lineageProblems(given: unknown): readonly string[] {
  if (!isRecord(given)) return ['"openLineage" must be { url } or { file }']
  const { url, apiKey, file, namespace } = given
  const unknown = Object.keys(given).filter((key) => !keys.includes(key))
  return [
    ...unknown.map((key) => `"openLineage.${key}" is no option${suggestion(key, keys)}`),
    ...((url === undefined) === (file === undefined) ? ['"openLineage" must have a "url" or a "file"'] : []),
    ...(url === undefined || (typeof url === 'string' && isSafeUrl(url) && !hasLogin(url))
      ? []
      : ['"openLineage.url" must be an https URL without a password, or one of this machine']),
    ...(apiKey === undefined || (isRecord(apiKey) && typeof apiKey['env'] === 'string')
      ? []
      : ['"openLineage.apiKey" is a secret: name the environment variable that holds it, env("NAME")']),
    ...(file === undefined || typeof file === 'string' ? [] : ['"openLineage.file" must be a path']),
    ...(namespace === undefined || typeof namespace === 'string' ? [] : ['"openLineage.namespace" must be a string']),
  ]
}

function hasLogin(url: string): boolean {
  const { username, password } = new URL(url)
  return username !== '' || password !== ''
}
