import { describe, expect, it } from 'vitest'
import type { Seen } from '../../src/model/fact.ts'
import { absent, unavailable } from '../../src/model/fact.ts'
import type { ArtifactLifetime, Artifacts } from '../../src/model/sink-ports.ts'
import { artifact } from '../../src/sinks/artifact.ts'
import { anEvidence } from '../fixtures/a-delivery.ts'
import { willingPorts } from './ports.ts'

const { artifacts } = willingPorts()
const keptFor = (seen: Seen<ArtifactLifetime>): Artifacts => ({ ...artifacts, lifetime: async () => seen })

describe('artifact', () => {
  it('takes record, bundle and page, and tells how long they are really kept', async () => {
    const calls: unknown[] = []
    const upload: Artifacts['upload'] = (...call) => {
      calls.push(call)
      return artifacts.upload(...call)
    }
    const evidence = anEvidence()
    const receipt = await artifact.deliver(
      evidence,
      willingPorts({ artifacts: { ...artifacts, upload }, retentionDays: 30 }),
    )
    expect(calls).toEqual([
      [evidence.name, [evidence.recordPath, evidence.bundlePath, evidence.pagePath], evidence.folder, 30],
    ])
    expect(receipt).toEqual({
      sink: 'artifact',
      status: 'taken',
      id: '77',
      url: 'https://github.com/acme/shop/actions/runs/4711/artifacts/77',
      expiresAt: '2026-04-01T09:30:00Z',
      gaps: [],
    })
  })

  it('takes a record without a bundle when it was not signed', async () => {
    const files: (readonly string[])[] = []
    const upload: Artifacts['upload'] = (...call) => {
      files.push(call[1])
      return artifacts.upload(...call)
    }
    const evidence = anEvidence({ bundle: undefined, bundlePath: undefined })
    await artifact.deliver(evidence, willingPorts({ artifacts: { ...artifacts, upload } }))
    expect(files).toEqual([[evidence.recordPath, evidence.pagePath]])
  })

  it('has a gap when less was granted than was asked for', async () => {
    const receipt = await artifact.deliver(anEvidence(), willingPorts({ retentionDays: 400 }))
    expect(receipt).toMatchObject({
      status: 'taken',
      gaps: [
        {
          code: 'retention-shorter-than-asked',
          why: 'The artifact was to be kept for 400 days; GitHub keeps it for 30.',
        },
      ],
    })
  })

  it('has a gap with the permission that would tell when the end cannot be read back', async () => {
    const refused = unavailable('forbidden', '403: Resource not accessible by integration')
    const receipt = await artifact.deliver(anEvidence(), willingPorts({ artifacts: keptFor(refused) }))
    expect(receipt).toMatchObject({
      status: 'taken',
      expiresAt: undefined,
      gaps: [{ code: 'retention-unknown', needs: ['actions: read'] }],
    })
  })

  it('names the permission that GitHub named', async () => {
    const refused = unavailable('forbidden', '403', ['actions: write'])
    const receipt = await artifact.deliver(anEvidence(), willingPorts({ artifacts: keptFor(refused) }))
    expect(receipt).toMatchObject({ gaps: [{ needs: ['actions: write'] }] })
  })

  it('has a gap when GitHub names no end', async () => {
    const receipt = await artifact.deliver(anEvidence(), willingPorts({ artifacts: keptFor(absent()) }))
    expect(receipt).toMatchObject({ gaps: [{ code: 'retention-unknown' }] })
  })
})
