/** Where runs are kept by default, once there is a store at all. */
export const usualStore = 'file:.mltest/store'
