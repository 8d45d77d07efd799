import { join } from 'node:path'
import { bundleFromJSON } from '@sigstore/bundle'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runJob } from './runner/run-job.ts'
import { sampleJob } from './sample-job.ts'
import { type Services, startServices, startServicesFor } from './services.ts'
import { describeWorld } from './world.ts'

const actionDir = join(import.meta.dirname, 'runner', 'sample-delivery')

describe('the services of a job', () => {
  let services: Services

  beforeEach(async () => {
    services = await startServices()
  })
  afterEach(async () => await services.close())

  it('let a job get its token, sign, and upload, with the clients that real actions use', async () => {
    const inputs = { 'signing-config': JSON.stringify(services.sigstore.signingConfig) }
    const { main, artifacts, remove } = await runJob({ job: sampleJob, services, actionDir, with: inputs })
    await remove()
    expect(main.log).toContain('Retention days cannot be greater than the maximum allowed')
    expect(artifacts).toMatchObject([{ id: Number(main.outputs['artifact-id']), name: 'record.sigstore.json' }])
    const bundle = bundleFromJSON(JSON.parse(artifacts[0]?.content.toString() ?? ''))
    const trust = toTrustMaterial(TrustedRoot.fromJSON(services.sigstore.trustedRoot))
    const signer = new Verifier(trust, { timestampThreshold: 2 }).verify(toSignedEntity(bundle))
    expect(signer.identity?.subjectAlternativeName).toBe(`${services.serverUrl}/${sampleJob.workflowRef}`)
    expect(main.masks.some((mask) => mask.startsWith('ey'))).toBe(true)
  })

  it('give a job without id-token: write no way to sign', async () => {
    const job = { ...sampleJob, permissions: {} }
    const inputs = { 'signing-config': JSON.stringify(services.sigstore.signingConfig) }
    const { main, artifacts, remove } = await runJob({ job, services, actionDir, with: inputs })
    await remove()
    expect([main.outcome, artifacts]).toEqual(['failure', []])
    expect(main.log).toContain('error retrieving identity token')
  })

  it('show what a job of a world has uploaded through the API of that world', async () => {
    const world = describeWorld({ run: { permissions: { 'id-token': 'write', actions: 'read' } } })
    const { github, ...around } = await startServicesFor(world)
    const inputs = { 'signing-config': JSON.stringify(around.sigstore.signingConfig) }
    const { artifacts, remove } = await runJob({ job: world.job, services: around, actionDir, with: inputs })
    await remove()
    const address = `${github.apiUrl}/repos/${world.repository.fullName}/actions/artifacts/${artifacts[0]?.id}`
    const answer = await fetch(address, { headers: { authorization: `Bearer ${world.job.token}` } })
    expect(await answer.json()).toMatchObject({ name: 'record.sigstore.json', digest: artifacts[0]?.digest })
    await around.close()
  })
})
