import type { SinkPorts } from '../../src/model/sink-ports.ts'

/** A GitHub that takes everything, and keeps artifacts for 30 days. */
export const willingPorts = (changes: Partial<SinkPorts> = {}): SinkPorts => ({
  artifacts: {
    upload: async () => ({ id: 77, url: 'https://github.com/acme/shop/actions/runs/4711/artifacts/77' }),
    lifetime: async () => ({
      status: 'observed',
      value: { createdAt: '2026-03-02T09:30:02Z', expiresAt: '2026-04-01T09:30:00Z' },
    }),
  },
  attestations: {
    store: async () => ({ status: 'observed', value: { id: 5, url: 'https://github.com/acme/shop/attestations/5' } }),
  },
  retentionDays: undefined,
  ...changes,
})
