import { describe, expect, it } from 'vitest'
import { PATIENCE } from '../../src/signers/define.ts'
import { builderFor, endpointsOf } from '../../src/signers/services.ts'
import { materialsWith } from './sample.ts'

describe('endpointsOf', () => {
  it('sends the public instance’s signatures to the public log', () => {
    expect(endpointsOf('public-good', 'https://github.com')).toEqual({
      fulcio: 'https://fulcio.sigstore.dev',
      rekor: 'https://rekor.sigstore.dev',
      timestamp: null,
    })
  })

  it('sends nothing of GitHub’s instance to any log', () => {
    expect(endpointsOf('github', 'https://github.com')).toEqual({
      fulcio: 'https://fulcio.githubapp.com',
      rekor: null,
      timestamp: 'https://timestamp.githubapp.com',
    })
    expect(endpointsOf('github', 'https://acme.ghe.com')).toEqual({
      fulcio: 'https://fulcio.acme.ghe.com',
      rekor: null,
      timestamp: 'https://timestamp.acme.ghe.com',
    })
  })
})

describe('builderFor', () => {
  it.each(['public-good', 'github'])('builds for %s without reading any file', async (instance) => {
    expect(await builderFor(instance, materialsWith({}), PATIENCE)).toHaveProperty('create')
  })

  it('says which file cannot be read', async () => {
    const attempt = builderFor('sigstore.json', materialsWith({}), PATIENCE)
    await expect(attempt).rejects.toThrow('config sigstore.json cannot be used (there is no sigstore.json)')
  })
})
