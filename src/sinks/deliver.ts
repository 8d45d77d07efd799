import type { Delivery, Evidence, Receipt, Signing } from '../model/delivery.ts'
import { EvidenceError, messageOf } from '../model/errors.ts'
import type { SinkPorts } from '../model/sink-ports.ts'
import type { Sink } from './define.ts'
import { sinks } from './index.ts'

/** Hands the evidence to every sink at once. It never throws: what went wrong, and what to do, is in the receipts. */
export async function deliver(
  evidence: Evidence,
  signing: Signing,
  ports: SinkPorts,
  to: readonly Sink[] = sinks,
): Promise<Delivery> {
  const results = await Promise.all(to.map(async (sink) => ({ sink, receipt: await receiptOf(sink, evidence, ports) })))
  return {
    evidence,
    signing,
    receipts: results.map(({ receipt }) => receipt),
    delivered: results.some(({ sink, receipt }) => sink.keeps === 'record' && receipt.status === 'taken'),
  }
}

async function receiptOf(sink: Sink, evidence: Evidence, ports: SinkPorts): Promise<Receipt> {
  try {
    return await sink.deliver(evidence, ports)
  } catch (error) {
    const remedy = error instanceof EvidenceError ? error.remedy : 'This is a defect of the tool: please report it.'
    return { sink: sink.id, status: 'failed', why: messageOf(error), remedy }
  }
}
