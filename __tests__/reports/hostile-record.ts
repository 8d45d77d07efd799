import type { EvidenceRecord } from '../../src/record/schema.ts'
import { aRange } from '../fixtures/a-range.ts'
import { aRecord } from '../fixtures/a-record.ts'

/** A record with one text wherever text from outside may stand. */
export function hostileRecord(outside: string): EvidenceRecord {
  const text = `x${outside}`
  const { packet, agents, credentials, findings, capabilities, asks, gaps, verdict } = aRecord().conclusions
  const by = { login: text, id: 7, type: 'User' }
  return aRecord({
    facts: {
      repository: {
        status: 'unavailable',
        reason: 'forbidden',
        detail: text,
        needs: [text],
        source: { assurance: 'api', from: text },
        observedAt: '2026-03-02T09:30:00Z',
      },
    },
    judgedFrom: {
      policy: { id: text, version: text, digest: `sha256:${'0'.repeat(64)}` },
      factsDigest: `sha256:${'0'.repeat(64)}`,
    },
    limits: [text],
    frameworks: {
      version: text,
      digest: `sha256:${'0'.repeat(64)}`,
      claims: Object.fromEntries(
        findings.map(({ control }) => [
          control,
          { theme: 'monitoring', supports: [{ framework: text, id: text, relation: 'supports' }] },
        ]),
      ),
    },
    conclusions: {
      packet: packet.map((link) => ({ ...link, text })),
      agents: {
        ...agents,
        wrote: agents.wrote.map((found) => ({
          ...found,
          title: text,
          onBehalfOf: found.onBehalfOf.map((asker) => ({ ...asker, login: text, account: by })),
        })),
      },
      findings: findings.map((finding) => ({
        ...finding,
        because: text,
        limits: [text],
        reads: [text],
        opinions: [{ by, counted: true, reason: 'independent' }],
        range: {
          ...aRange,
          pullRequests: aRange.pullRequests.map((pull) => ({
            ...pull,
            reviews: pull.reviews.map((review) => ({ ...review, review: text, by })),
          })),
          commits: aRange.commits.map((commit) => ({ ...commit, sha: text })),
        },
      })),
      capabilities: capabilities.map((capability) => ({
        ...capability,
        basis: { could: text, did: text, approval: text },
        facts: [text],
      })),
      asks: asks.map((ask) => ({
        ...ask,
        fields: ask.fields.map(() => ({ label: text, value: text, from: [text] })),
        missing: ask.missing.map(() => ({ label: text, from: [text] })),
      })),
      gaps: gaps.map((gap) => ({
        ...gap,
        claims: [text],
        why: text,
        remedy: text,
        needs: [text],
        owner: { people: [{ id: 7, login: text }], basis: 'code-owners' },
      })),
      credentials: credentials.flatMap((one) => [
        {
          ...one,
          name: text,
          provider: text,
          from: [text],
          owner: { people: [{ id: 7, login: text }], basis: 'policy-credential' },
          revocation: { how: text, basis: 'policy' },
          inherits: text,
        },
        { ...one, name: text, owner: { missing: 'nobody', why: text }, revocation: null },
      ]),
      verdict: {
        ...verdict,
        rule: text,
        noted: findings.map(({ control }) => control),
        blockedBy: verdict.blockedBy.map((block) => ({ ...block, because: text })),
        exceptions: [
          {
            claim: text,
            environment: text,
            scope: { credential: text },
            owner: { id: 7, login: text },
            reason: text,
            expires: '2026-12-31',
          },
        ],
        brokenGlass: { by, reason: text, letThrough: [], followUpDue: '2026-12-31' },
      },
    },
  })
}
