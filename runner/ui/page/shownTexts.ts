/** What the server said last, by path. */
export const shownTexts = new Map<string, string>()
