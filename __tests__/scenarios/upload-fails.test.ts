import { expect, test } from 'vitest'
import { play } from './play.ts'
import { REVIEWED } from './scenario.ts'

const UPLOAD = '/twirp/github.actions.results.api.v1.ArtifactService/CreateArtifact'

test.each(['enforce', 'warn'] as const)(
  'the artifact is refused, gate %s: loud, and the record is on disk and in the summary',
  async (gate) => {
    const played = await play({
      world: REVIEWED,
      with: { gate },
      trouble: ({ loopback }) =>
        loopback.fail(({ url }) => url.pathname === UPLOAD, {
          status: 403,
          body: { msg: 'storage quota has been hit' },
        }),
    })
    expect(played.main.annotations.map(({ level }) => level)).toContain('error')
    expect(played.main.exitCode).toBe(gate === 'enforce' ? 1 : 0)
    expect(played.record.conclusions.verdict.decision).toBe('allow')
    expect(played.summary).toContain('was not delivered')
    expect(played.summary).toContain(played.record.id)
    await played.remove()
  },
)
