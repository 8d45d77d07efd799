import type { Trace } from '../../model/change.ts'

/** What a text shows of coding agents. No signal is known here yet, so none is found. */
export const tracesIn = (_text: string): readonly Trace[] => []
