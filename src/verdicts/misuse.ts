// The engines name columns too and stand left of this room.
export { Misuse } from '../sql/misuse.js'
