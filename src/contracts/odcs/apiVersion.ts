/** The version of the standard that we write. */
export const apiVersion = 'v3.2.0'
