import type { Evidence, Receipt } from '../model/delivery.ts'
import type { SinkPorts } from '../model/sink-ports.ts'

/** One destination of evidence. */
export interface Sink {
  /** The file's name, and the sink's name in receipts. */
  readonly id: string
  readonly title: string
  /** Whether it keeps the record itself, so that a record it took is delivered, or only its signature. */
  readonly keeps: 'record' | 'signature'
  /** Hands the evidence over. An error that it throws is a receipt of failure. */
  deliver(evidence: Evidence, ports: SinkPorts): Promise<Receipt>
}

export const defineSink = (sink: Sink): Sink => sink
