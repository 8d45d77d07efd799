import { beforeAll, describe, expect, it } from 'vitest'
import { gapOf, type Played } from '../scenarios/play.ts'
import { credentialOf, playAll, ROLE, SERVICE_ACCOUNT, the } from './worlds.ts'

let worlds: Readonly<Record<'governed' | 'bare' | 'onGoogle', Played>>
beforeAll(async () => {
  worlds = await playAll('governed', 'bare', 'onGoogle')
})

describe('access control', () => {
  it('AC-1 names what identity the job acts as: the subject and the workflow of its signed token', () => {
    expect(worlds.governed.record.facts['identity-token']).toMatchObject({
      source: { assurance: 'signed' },
      value: {
        claims: {
          sub: expect.stringMatching(/^repo:acme.*shop.*:environment:production$/),
          job_workflow_ref: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
        },
      },
    })
  })

  it('AC-2 tells each credential by where it comes from, with the place in the file', () => {
    const kinds = (name: string) => credentialOf(worlds.bare.record, name).kind
    expect(kinds('GITHUB_TOKEN')).toBe('github-token')
    expect(kinds('AWS_SECRET_ACCESS_KEY')).toBe('stored-key')
    expect(kinds('SHOP_DEPLOY_KEY')).toBe('deploy-key')
    expect(kinds('RELEASE_PAT')).toBe('user-token')
    expect(kinds('APP_KEY')).toBe('app-token')
    expect(kinds('SOMETHING')).toBe('stored-secret')
    expect(credentialOf(worlds.bare.record, 'PUBLISHING')).toMatchObject({ provider: 'package-registry' })
    expect(credentialOf(worlds.bare.record, 'shop')).toMatchObject({ kind: 'oidc', provider: 'vault' })
    expect(credentialOf(worlds.bare.record, 'AWS_SECRET_ACCESS_KEY')).toMatchObject({
      provider: 'aws',
      from: ['jobs.deploy.steps[3].with.aws-secret-access-key'],
    })
    expect(credentialOf(worlds.governed.record, ROLE)).toMatchObject({ kind: 'oidc', provider: 'aws' })
  })

  it('says what the tokens of an app are declared to be for (AC-3)', () => {
    expect(credentialOf(worlds.bare.record, 'APP_KEY').scopes).toEqual([
      { scope: 'contents', level: 'write', from: 'step', path: null },
    ])
  })

  it('AC-3 says what the token of the job may do, and shows no token in anything that is written', () => {
    const scopes = the(credentialOf(worlds.governed.record, 'GITHUB_TOKEN').scopes ?? undefined)
    const levels = Object.fromEntries(scopes.map(({ scope, level }) => [scope, level]))
    expect(levels).toMatchObject({ contents: 'read', 'id-token': 'write', deployments: 'read' })
    expect(levels).not.toHaveProperty('packages')
    for (const { everything, world } of Object.values(worlds)) {
      expect(everything).not.toContain(world.job.token)
      expect(everything).not.toMatch(/gh[pousr]_[A-Za-z0-9]{20}|github_pat_|eyJ[\w-]+\.eyJ/)
    }
  })

  it('AC-4 names the service account that the job takes on, with its account at the provider', () => {
    const { governed, bare, onGoogle } = worlds
    // The number in the ARN is the account of AWS; what stands after the @ is the project of Google Cloud.
    expect(ROLE).toContain(':123456789012:')
    expect(credentialOf(governed.record, ROLE)).toMatchObject({ name: ROLE, provider: 'aws', isExpression: false })
    expect(SERVICE_ACCOUNT).toMatch(/^deploy@umbrella-shop\.iam\.gserviceaccount\.com$/)
    expect(credentialOf(onGoogle.record, SERVICE_ACCOUNT)).toMatchObject({
      kind: 'oidc',
      provider: 'google-cloud',
      isExpression: false,
      from: ['jobs.deploy.steps[1]'],
    })
    expect(onGoogle.files['evidence.html']).toContain(SERVICE_ACCOUNT)
    expect(credentialOf(bare.record, 'shop')).toMatchObject({ provider: 'vault', isExpression: false })
  })

  it('AC-5 tells of each scope which block grants it, in which file, and which it has whatever is declared', () => {
    const scopes = the(credentialOf(worlds.governed.record, 'GITHUB_TOKEN').scopes ?? undefined)
    expect(scopes).toContainEqual({
      scope: 'contents',
      level: 'read',
      from: 'job',
      path: '.github/workflows/deploy.yml',
    })
    expect(scopes).toContainEqual({ scope: 'metadata', level: 'read', from: 'always', path: null })
  })

  it.each([
    ['byWorkflow', 'workflow', '.github/workflows/ship.yml'],
    ['byCaller', 'calling-workflow', '.github/workflows/deploy.yml'],
    ['byCallingJob', 'calling-job', '.github/workflows/deploy.yml'],
    ['bySettings', 'settings', null],
  ] as const)('AC-5 tells what comes from somewhere else than the job: %s', async (name, from, path) => {
    const played = await playAll(name)
    const scopes = credentialOf(played[name].record, 'GITHUB_TOKEN').scopes
    const level = from === 'settings' ? 'write' : 'read'
    expect(scopes).toContainEqual({ scope: 'contents', level, from, path })
  })

  it('says of each other credential where what it may do is decided, and that no job can see that (AC-5)', () => {
    const { governed, bare } = worlds
    const inherits = (played: Played, name: string) => credentialOf(played.record, name).inherits
    expect(inherits(governed, 'GITHUB_TOKEN')).toBeNull()
    expect(inherits(governed, ROLE)).toBe(
      'the trust policy of the identity, and the roles that it has where it signs in; not seen',
    )
    expect(inherits(bare, 'RELEASE_PAT')).toMatch(/^the roles and the teams of its owner, .+; not seen$/)
    for (const { record, files } of [governed, bare]) {
      const others = record.conclusions.credentials.filter(({ kind }) => kind !== 'github-token')
      expect(others.filter((one) => one.inherits?.endsWith('; not seen') !== true)).toEqual([])
      expect(files['evidence.html']).toContain('What it may do comes from')
    }
  })

  it('AC-6 names the person who answers for each identity that the job takes on, by whom the policy names, and says where nobody does', () => {
    const owner = { people: [{ id: 4242, login: 'lena' }], basis: 'policy-environment' }
    expect(credentialOf(worlds.governed.record, ROLE)).toMatchObject({ owner })
    expect(credentialOf(worlds.bare.record, 'RELEASE_PAT')).toMatchObject({ owner: { missing: 'nobody' } })
    expect(gapOf(worlds.bare.record, 'owner-missing:RELEASE_PAT')).toBeDefined()
    const owned = ({ record }: Played) =>
      the(record.conclusions.findings.find(({ control }) => control === 'credentials-have-owners'))
    expect(owned(worlds.governed)).toMatchObject({
      outcome: 'pass',
      because: expect.stringContaining(`${ROLE}: lena (id 4242), by the policy for the environment`),
    })
    expect(owned(worlds.bare).outcome).toBe('fail')
  })
})
