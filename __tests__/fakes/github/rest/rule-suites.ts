import { stamp } from '../../world/clock.ts'
import type { RuleSuiteDescription } from '../../world/description.ts'
import type { World } from '../../world/world.ts'
import type { Body } from '../bodies/body.ts'
import { overlapping } from '../paging.ts'
import { type Route, repo } from '../route.ts'

const HOUR = 60 * 60 * 1000
const PERIODS: Readonly<Record<string, number>> = {
  hour: HOUR,
  day: 24 * HOUR,
  week: 168 * HOUR,
  month: 28 * 24 * HOUR,
}

/** How each push stood to the rules, newest first, with who bypassed them: an administrator's to read. https://docs.github.com/rest/repos/rule-suites */
const ruleSuites: Route = {
  template: `GET ${repo}/rulesets/rule-suites`,
  needs: 'administration=read',
  answer: (call) => {
    const { world, query } = call
    const oldest = world.clock.now.getTime() - (PERIODS[query.get('time_period') ?? 'day'] ?? 0)
    const ref = query.get('ref')
    const asked = world.ruleSuites
      .map((suite) => suiteBody(world, suite))
      .filter((body) => ref === null || body['ref'] === ref)
      .filter((body) => Date.parse(String(body['pushed_at'])) >= oldest)
    return overlapping(call, asked.toReversed())
  },
}

function suiteBody(
  world: World,
  { commit: name = world.repository.defaultBranch, by, result }: RuleSuiteDescription,
): Body {
  const commit = world.commit(name)
  const push = world.pushes.find(({ after }) => after === commit.sha)
  const actor = by === undefined ? (push?.actor ?? world.accounts.get('mia')) : world.accounts.get(by)
  return {
    id: push?.id ?? 0,
    actor_id: actor.id,
    actor_name: actor.login,
    before_sha: push?.before ?? '',
    after_sha: commit.sha,
    ref: push?.ref ?? '',
    repository_id: world.repository.id,
    repository_name: world.repository.name,
    pushed_at: stamp(push?.at ?? commit.committer.date),
    result,
    evaluation_result: result === 'bypass' ? 'fail' : result,
  }
}

export const ruleSuiteRoutes: readonly Route[] = [ruleSuites]
