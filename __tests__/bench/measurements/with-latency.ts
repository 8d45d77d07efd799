import { defineMeasurement } from '../measurement.ts'
import { runWholeAction } from '../whole-action.ts'

const LATENCY_MS = 50

export const withLatency = defineMeasurement({
  how: `as on loopback, and ${LATENCY_MS} ms are added to every answer`,
  figures: {
    wall: { title: `with ${LATENCY_MS} ms added to every answer: wall`, unit: 'ms' },
    cpu: { title: `with ${LATENCY_MS} ms added to every answer: CPU`, unit: 'ms' },
  },
  async take() {
    const { wallMs, cpuMs } = await runWholeAction(LATENCY_MS)
    return { wall: wallMs, cpu: cpuMs }
  },
})
