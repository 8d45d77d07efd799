import { describe, expect, it } from 'vitest'
import { declaredByWorkflow } from '../../../../src/facts/reading/workflow/declared-by-workflow.ts'
import { COMMAND_ACTIONS, RELEASE_ACTIONS } from '../../../../src/facts/reading/workflow/release-actions.ts'

/** What a step that uses an action with these inputs is told to do. */
function told(uses: string, inputs: Readonly<Record<string, unknown>> = {}) {
  const step = JSON.stringify({ uses, with: inputs })
  const text = `on: push\njobs:\n  deploy:\n    runs-on: x\n    steps:\n      - ${step}\n`
  return declaredByWorkflow(text, 'deploy').releases.map(({ purpose, when }) => `${purpose}: ${when}`)
}

const EXPRESSION = '${{ inputs.x }}'

describe('what an action of the tables does', () => {
  it.each([
    ['docker/build-push-action@v6', { push: true }, ['publish: success']],
    ['Docker/Build-Push-Action@v6', { PUSH: 'true' }, ['publish: success']],
    ['docker/build-push-action@v6', { push: EXPRESSION }, ['publish: perhaps']],
    ['docker/build-push-action@v6', { push: false }, []],
    ['docker/build-push-action@v6', { tags: 'a/b:1' }, []],
    ['docker/build-push-action@v6', { outputs: 'type=image,name=a/b,push=true' }, ['publish: success']],
    ['docker/build-push-action@v6', { outputs: 'type=local,dest=out' }, []],
    ['docker/build-push-action@v7', { push: true, call: 'check' }, []],
    ['docker/bake-action@v6', { push: true }, ['publish: success']],
    ['pypa/gh-action-pypi-publish@release/v1', {}, ['publish: success']],
    ['pypa/gh-action-pypi-publish@release/v1', { 'skip-existing': true }, ['publish: reached']],
    ['JS-DevTools/npm-publish@v3', {}, ['publish: reached']],
    ['JS-DevTools/npm-publish@v3', { 'dry-run': true }, []],
    ['JS-DevTools/npm-publish@v3', { 'dry-run': EXPRESSION }, ['publish: perhaps']],
    ['softprops/action-gh-release@v2', {}, ['publish: success']],
    ['softprops/action-gh-release@v2', { draft: true }, []],
    ['softprops/action-gh-release@v2', { draft: 'false' }, ['publish: success']],
    ['peaceiris/actions-gh-pages@v4', {}, ['publish: reached']],
    ['changesets/action@v1', {}, []],
    ['changesets/action@v1', { publish: 'npm run release' }, ['publish: reached']],
    ['azure/webapps-deploy@v3', {}, ['deploy: success']],
    ['aws-actions/amazon-ecs-deploy-task-definition@v2', { service: 'shop' }, ['deploy: success']],
    ['aws-actions/amazon-ecs-deploy-task-definition@v2', {}, []],
    ['aws-actions/aws-cloudformation-github-deploy@v1', { 'no-execute-changeset': '1' }, []],
    ['aws-actions/aws-cloudformation-github-deploy@v2', {}, ['deploy: reached']],
    ['aws-actions/aws-cloudformation-github-deploy@v2', { mode: 'create-only' }, []],
    ['aws-actions/aws-cloudformation-github-deploy@v2', { mode: EXPRESSION }, ['deploy: perhaps']],
    ['google-github-actions/deploy-cloudrun@v2', {}, ['deploy: success']],
    ['cloudflare/wrangler-action@v3', {}, ['deploy: success']],
    ['cloudflare/wrangler-action@v3', { command: 'whoami' }, []],
    ['cloudflare/wrangler-action@v3', { command: 'whoami\npages deploy dist' }, ['deploy: success']],
    ['cloudflare/wrangler-action@v3', { command: EXPRESSION }, []],
    ['goreleaser/goreleaser-action@v6', { args: 'release --clean' }, ['publish: success']],
    ['goreleaser/goreleaser-action@v6', { args: 'release --snapshot' }, []],
    ['goreleaser/goreleaser-action@v6', { args: `release ${EXPRESSION}` }, ['publish: perhaps']],
    ['pulumi/actions@v6', { command: 'preview' }, []],
    ['pulumi/actions@v6', { command: 'up' }, ['deploy: success']],
    ['stefanzweifel/git-auto-commit-action@v5', {}, ['write: reached']],
    ['superfly/flyctl-actions/setup-flyctl@master', {}, []],
    ['acme/build-push-action@v6', { push: true }, []],
    ['./docker/build-push-action', { push: true }, []],
  ])('%s with %j: %j', (uses, inputs, expected) => {
    expect(told(uses, inputs)).toEqual(expected)
  })

  it('is told with the name that the step has for it', () => {
    const text = 'on: push\njobs:\n  deploy:\n    runs-on: x\n    steps:\n      - uses: azure/webapps-deploy@v3\n'
    expect(declaredByWorkflow(text, 'deploy').releases).toEqual([
      {
        at: 'jobs.deploy.steps[0]',
        step: 'Run azure/webapps-deploy@v3',
        by: 'azure/webapps-deploy@v3',
        purpose: 'deploy',
        when: 'success',
      },
    ])
  })
})

it('each action is in one row, in small letters, as are its inputs', () => {
  const actions = [...RELEASE_ACTIONS, ...COMMAND_ACTIONS].map(({ action }) => action)
  expect(new Set(actions).size).toBe(actions.length)
  const inputs = RELEASE_ACTIONS.flatMap(({ only, idle, skips }) => [
    ...Object.keys(only),
    ...idle,
    ...(typeof skips === 'boolean' ? [] : skips),
  ])
  for (const name of [...actions, ...inputs]) expect(name).toBe(name.toLowerCase())
})
