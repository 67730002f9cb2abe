import { StoreError } from './storeError.js'

/** Does something with a store; what its files or its server say when they fail becomes a sentence about the store. */
export async function reaching<Result>(label: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof StoreError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new StoreError(`the store ${label} cannot be used: ${reason}`, { cause: error })
  }
}
