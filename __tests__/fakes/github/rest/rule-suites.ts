import { stamp } from '../../world/clock.ts'
import { listed } from '../paging.ts'
import { type Route, repo } from '../route.ts'

/** How each push stood to the rules, with who bypassed them: an administrator's to read. https://docs.github.com/rest/repos/rule-suites */
const ruleSuites: Route = {
  template: `GET ${repo}/rulesets/rule-suites`,
  needs: 'administration=read',
  answer: (call) => {
    const { world } = call
    return listed(call, world.ruleSuites, ({ commit: name = world.repository.defaultBranch, by = 'mia', result }) => {
      const commit = world.commit(name)
      const push = world.pushes.find(({ after }) => after === commit.sha)
      const actor = world.accounts.get(by)
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
    })
  },
}

export const ruleSuiteRoutes: readonly Route[] = [ruleSuites]
