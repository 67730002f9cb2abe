/** The version of the format that we write. Older ones are read, a newer one is an error. */
export const formatVersion = 1
