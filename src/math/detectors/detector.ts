/** Takes the errors of a stream one after the other and says of each whether it shows a change. Begins anew after one. */
export type Detector = (error: number) => boolean
