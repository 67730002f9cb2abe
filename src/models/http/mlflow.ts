import { isObject } from '../../datasets/isObject.js'
import type { Protocol } from './protocol.js'

/** MLflow's scoring server: rows as `dataframe_split`. */
export const mlflow: Protocol = {
  endpoint: (url) => (/\/invocations\/?$/.test(url) ? url : `${url.replace(/\/$/, '')}/invocations`),

  request({ rows, columns }, schema) {
    const names = schema.map(({ name }) => name)
    const data = Array.from({ length: rows }, (_, row) => names.map((name) => columns[name]?.[row] ?? null))
    return { dataframe_split: { columns: names, data } }
  },

  response(body) {
    if (!isObject(body) || body['predictions'] === undefined) throw new Error('it answered without predictions')
    return body['predictions']
  },
}
