/** What the column is called that says of which part a row of an answer is. */
export const partColumn = 'mltest part'
