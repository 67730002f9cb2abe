import { adwin } from './adwin.js'
import { ddm } from './ddm.js'
import { eddm } from './eddm.js'
import { hddmA } from './hddmA.js'
import { hddmW } from './hddmW.js'
import { kswin } from './kswin.js'
import { pageHinkley } from './pageHinkley.js'

/** By name. Those of the DDM family and HDDM are for errors of classes, 0 or 1. */
export const detectors = { adwin, ddm, eddm, hddmA, hddmW, pageHinkley, kswin } as const
