import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'
import { getIDToken, getInput, setOutput } from '@actions/core'
import { bundleToJSON } from '@sigstore/bundle'
import { SigningConfig } from '@sigstore/protobuf-specs'
import { bundleBuilderFromSigningConfig } from '@sigstore/sign'

const builder = bundleBuilderFromSigningConfig({
  signingConfig: SigningConfig.fromJSON(JSON.parse(getInput('signing-config'))),
  identityProvider: { getToken: () => getIDToken('sigstore') },
  bundleType: 'dsseEnvelope',
})
const bundle = await builder.create({ data: Buffer.from('{"verdict":"allow"}'), type: 'application/vnd.in-toto+json' })
const file = join(process.env.RUNNER_TEMP, 'record.sigstore.json')
writeFileSync(file, JSON.stringify(bundleToJSON(bundle)))
const { id } = await new DefaultArtifactClient().uploadArtifact('record', [file], process.env.RUNNER_TEMP, {
  skipArchive: true,
  retentionDays: 400,
})
setOutput('artifact-id', id)
