import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where our own built files stand, to tell their frames from the user's; ends with a separator. */
export const packageFolder = path.dirname(fileURLToPath(import.meta.url)) + path.sep
