import { timeUnderWay } from '../exchanges.ts'
import { defineMeasurement } from '../measurement.ts'
import { HOW, runWholeAction } from '../whole-action.ts'

export const onLoopback = defineMeasurement({
  how: `${HOW}; the services answer from the process that measures, and the time in which they had a request in hand is part of the wall`,
  figures: {
    wall: { title: 'whole action on loopback: wall', unit: 'ms', aim: 300 },
    cpu: { title: 'whole action on loopback: CPU', unit: 'ms' },
    peak: { title: 'whole action on loopback: peak memory', unit: 'MB' },
    served: { title: 'whole action on loopback: services at work', unit: 'ms' },
  },
  async take() {
    const { wallMs, cpuMs, peakMb, exchanges } = await runWholeAction(0)
    return { wall: wallMs, cpu: cpuMs, peak: peakMb, served: timeUnderWay(exchanges) }
  },
})
