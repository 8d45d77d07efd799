/** What a step does to the world outside of its job. */
export const RELEASE_PURPOSES = ['publish', 'deploy', 'write'] as const
export type ReleasePurpose = (typeof RELEASE_PURPOSES)[number]

/** A command that is known to publish something, to deploy it, or to write to a repository. */
export interface ReleaseCommand {
  readonly purpose: ReleasePurpose
  /** The program, and the words that name what it is to do, options aside. */
  readonly words: readonly string[]
  /** Options with which it does nothing of the kind. */
  readonly idle: readonly string[]
  /** The option that it takes to do it at all. */
  readonly only: string | undefined
  /** Whether it may find nothing to do and succeed all the same; or the options that make it so. */
  readonly skips: boolean | readonly string[]
  /** A command after which it has something to do. */
  readonly after: string | undefined
}

type Unless = Partial<Pick<ReleaseCommand, 'idle' | 'skips'>> & { readonly only?: string; readonly after?: string }

const all = (purpose: ReleasePurpose, commands: readonly string[], unless: Unless = {}): readonly ReleaseCommand[] => {
  const { idle = [], only, skips = false, after } = unless
  return commands.map((command) => ({ purpose, words: command.split(' '), idle, only, skips, after }))
}

const DRY: Unless = { idle: ['--dry-run'] }
const SKIP_EXISTING = ['--skip-existing', '--check-url']

/**
 * From the documentation that each program prints of itself. A program in no row, a script and whatever a row does not name may
 * do the same: what is not found here is not shown to be absent.
 */
export const RELEASE_COMMANDS: readonly ReleaseCommand[] = [
  ...all(
    'publish',
    ['npm publish', 'bun publish', 'yarn publish', 'yarn npm publish', 'jsr publish', 'deno publish'],
    DRY,
  ),
  ...all('publish', ['pnpm publish'], { ...DRY, skips: ['-r', '--recursive'] }),
  ...all('publish', ['lerna publish', 'changeset publish', 'sbt ci-release'], { skips: true }),
  ...all('publish', ['vsce publish', 'ovsx publish'], { skips: ['--skip-duplicate'] }),
  ...all('publish', ['uv publish', 'pdm publish', 'poetry publish'], { ...DRY, skips: SKIP_EXISTING }),
  ...all('publish', ['twine upload', 'flit publish', 'hatch publish', 'maturin publish', 'maturin upload'], {
    skips: SKIP_EXISTING,
  }),
  ...all('publish', ['cargo publish'], { idle: ['--dry-run', '-n'] }),
  ...all('publish', ['dotnet nuget push', 'nuget push'], { skips: ['--skip-duplicate', '-SkipDuplicate'] }),
  ...all('publish', ['gem push', 'dart pub publish', 'pod trunk push'], DRY),
  ...all('publish', ['mvn deploy', 'mvn deploy:deploy', 'mvn release:perform'], {
    idle: ['-Dmaven.deploy.skip', '-DdryRun'],
  }),
  ...all('publish', ['gradle publish', 'gradle publishPlugins', 'gradle uploadArchives'], {
    idle: ['--dry-run', '-m'],
  }),
  ...all('publish', ['sbt publish', 'sbt publishSigned']),
  ...all('publish', ['goreleaser release'], { idle: ['--snapshot', '--skip-publish', '--skip'] }),
  ...all('publish', ['docker push', 'docker image push', 'docker manifest push', 'podman push']),
  ...all('publish', ['docker compose push'], DRY),
  ...all('publish', ['docker build', 'docker buildx build', 'docker buildx bake'], { only: '--push' }),
  ...all('publish', ['docker buildx imagetools create'], DRY),
  ...all('publish', ['buildah push', 'crane push', 'oras push', 'helm push', 'mkdocs gh-deploy']),
  ...all('publish', ['gh release create'], { idle: ['--draft', '-d'] }),
  ...all('publish', ['gh release upload', 'gh release edit']),

  ...all('deploy', [
    'terraform apply',
    'terraform destroy',
    'tofu apply',
    'terragrunt apply',
    'terragrunt run-all apply',
  ]),
  ...all('deploy', ['kubectl apply', 'kubectl replace', 'kubectl patch', 'kubectl set image', 'kubectl scale'], DRY),
  ...all('deploy', ['kubectl rollout restart', 'kubectl rollout undo', 'oc rollout restart'], DRY),
  ...all('deploy', ['oc apply', 'oc set image', 'helm upgrade', 'helm install', 'helm rollback'], DRY),
  ...all('deploy', ['helmfile apply', 'helmfile sync', 'argocd app sync', 'kamal deploy', 'nomad job run'], DRY),
  ...all('deploy', ['docker stack deploy', 'skaffold run', 'skaffold deploy']),
  ...all('deploy', ['aws cloudformation deploy', 'sam deploy'], { idle: ['--no-execute-changeset'] }),
  ...all('deploy', [
    'aws deploy create-deployment',
    'aws ecs update-service',
    'aws elasticbeanstalk update-environment',
  ]),
  ...all('deploy', ['aws lambda update-function-code'], DRY),
  ...all('deploy', [
    'gcloud run deploy',
    'gcloud app deploy',
    'gcloud functions deploy',
    'gcloud deploy releases create',
  ]),
  ...all('deploy', ['az webapp deploy', 'az webapp up', 'az containerapp update', 'az containerapp up']),
  ...all('deploy', ['az deployment group create', 'az deployment sub create'], { idle: ['--what-if', '-w'] }),
  ...all('deploy', ['pulumi up', 'pulumi update']),
  ...all('deploy', ['cdk deploy'], { idle: ['--no-execute', '--method', '-m'] }),
  ...all('deploy', ['serverless deploy', 'sls deploy', 'netlify deploy', 'eb deploy', 'cf push', 'railway up']),
  ...all('deploy', ['vercel deploy']),
  ...all('deploy', ['vercel'], { only: '--prod' }),
  ...all('deploy', ['flyctl deploy', 'fly deploy'], { idle: ['--build-only'] }),
  ...all('deploy', ['wrangler deploy', 'wrangler publish', 'wrangler pages deploy', 'firebase deploy'], DRY),
  ...all('deploy', ['ansible-playbook'], {
    idle: ['--check', '-C', '--syntax-check', '--list-hosts', '--list-tasks', '--list-tags', '--version'],
  }),

  ...all('write', ['git push'], {
    idle: ['--dry-run', '-n'],
    skips: true,
    after: 'git commit',
  }),
  ...all('write', ['gh pr create'], DRY),
  ...all('write', ['gh pr merge'], { idle: ['--auto', '--disable-auto'] }),
  ...all('write', ['gh pr review', 'gh pr close', 'gh pr edit', 'gh workflow run', 'gh repo sync']),
]

/** Options that take the next word for their value, and can stand before the words that name what a program is to do. */
export const TAKE_A_VALUE: Readonly<Record<string, readonly string[]>> = {
  aws: ['--region', '--profile', '--output', '--endpoint-url', '--query', '--color', '--ca-bundle'],
  az: ['--subscription', '--output', '-o', '--query'],
  'ansible-playbook': ['-i', '--inventory', '-e', '--extra-vars', '-l', '--limit', '-t', '--tags', '-u', '--user'],
  bun: ['--cwd'],
  cargo: ['--config', '-C', '-Z', '--color'],
  cdk: ['-a', '--app', '-c', '--context', '--profile', '-o', '--output'],
  docker: ['--config', '-c', '--context', '-H', '--host', '-l', '--log-level', '-f', '--file', '-p', '--project-name'],
  flyctl: ['-a', '--app', '-c', '--config', '-t', '--access-token'],
  fly: ['-a', '--app', '-c', '--config', '-t', '--access-token'],
  gcloud: ['--project', '--account', '--configuration', '--format', '--verbosity', '--impersonate-service-account'],
  gh: ['-R', '--repo'],
  git: ['-C', '-c', '--git-dir', '--work-tree', '--namespace', '--exec-path'],
  gradle: ['-p', '--project-dir', '-b', '--build-file', '-c', '--settings-file', '-I', '--init-script', '-x', '-g'],
  helm: ['-n', '--namespace', '--kube-context', '--kubeconfig', '--registry-config', '-f', '--values', '--set'],
  helmfile: ['-f', '--file', '-e', '--environment', '-n', '--namespace', '-l', '--selector', '--kube-context'],
  kubectl: [
    '-n',
    '--namespace',
    '--context',
    '--kubeconfig',
    '--cluster',
    '--user',
    '-s',
    '--server',
    '--token',
    '-f',
    '-k',
  ],
  lerna: ['--loglevel', '--concurrency'],
  mvn: [
    '-s',
    '--settings',
    '-gs',
    '-f',
    '--file',
    '-P',
    '-pl',
    '--projects',
    '-t',
    '-T',
    '--threads',
    '-rf',
    '-l',
    '-D',
  ],
  npm: ['-w', '--workspace', '--prefix', '--registry', '--userconfig', '--loglevel', '--tag', '--access', '-C'],
  oc: ['-n', '--namespace', '--context', '--kubeconfig', '--server', '--token', '-f', '-k'],
  pnpm: ['-F', '--filter', '-C', '--dir', '--registry', '--loglevel', '--reporter', '--tag', '--access'],
  pulumi: ['-s', '--stack', '-C', '--cwd', '--color'],
  sam: ['--config-file', '--config-env', '--region', '--profile'],
  serverless: ['-s', '--stage', '-r', '--region', '-c', '--config'],
  sls: ['-s', '--stage', '-r', '--region', '-c', '--config'],
  vercel: ['-t', '--token', '-S', '--scope', '-A', '--local-config', '--cwd', '-Q', '--global-config'],
  wrangler: ['-c', '--config', '-e', '--env', '--cwd'],
  yarn: ['--cwd', '--registry', '--tag', '--access'],
}

/** Programs that are given several tasks, which may stand in any place. */
export const MANY_TASKS: readonly string[] = ['mvn', 'gradle', 'sbt']
