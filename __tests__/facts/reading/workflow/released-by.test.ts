import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandsIn } from '../../../../src/facts/reading/workflow/commands.ts'
import { RELEASE_COMMANDS, TAKE_A_VALUE } from '../../../../src/facts/reading/workflow/release-commands.ts'
import { releasedBy } from '../../../../src/facts/reading/workflow/released-by.ts'

/** What the commands in a text are known for; with `?`, where a variable or an expression decides. */
const told = (run: string) =>
  commandsIn(run)
    .flatMap((command) => releasedBy(command) ?? [])
    .map(({ known, isOpen }) => `${known.purpose} ${known.words.join(' ')}${isOpen ? '?' : ''}`)

describe('a command is known by the words that name what it does', () => {
  it.each([
    ['npm publish --access public', 'publish npm publish'],
    ['npm --workspace web publish', 'publish npm publish'],
    ['pnpm -r --filter ./web publish', 'publish pnpm publish'],
    ['yarn npm publish', 'publish yarn npm publish'],
    ['docker push ghcr.io/acme/shop:1', 'publish docker push'],
    ['docker push $IMAGE', 'publish docker push'],
    ['docker buildx build -t a/b --push .', 'publish docker buildx build'],
    ['gh release create v1 --notes x', 'publish gh release create'],
    ['python -m twine upload dist/*', 'publish twine upload'],
    ['cargo +nightly publish', 'publish cargo publish'],
    ['./mvnw -B -s settings.xml clean deploy', 'publish mvn deploy'],
    ['./gradlew :app:publish', 'publish gradle publish'],
    ['goreleaser release --clean', 'publish goreleaser release'],
    ['helm push shop.tgz oci://ghcr.io/acme', 'publish helm push'],
    ['terraform -chdir=infra apply -auto-approve', 'deploy terraform apply'],
    ['kubectl -n prod apply -f k8s/', 'deploy kubectl apply'],
    ['kubectl --context=prod set image deployment/shop shop=$IMAGE', 'deploy kubectl set image'],
    ['kubectl apply -f $FILE', 'deploy kubectl apply'],
    ['helm upgrade --install shop ./chart', 'deploy helm upgrade'],
    ['aws --region eu-north-1 cloudformation deploy --stack-name shop', 'deploy aws cloudformation deploy'],
    ['gcloud --project acme run deploy shop', 'deploy gcloud run deploy'],
    ['az webapp deploy --name shop', 'deploy az webapp deploy'],
    ['npx serverless deploy', 'deploy serverless deploy'],
    ['npx vercel@39 --prod --token=x', 'deploy vercel'],
    ['flyctl deploy --remote-only', 'deploy flyctl deploy'],
    ['npx wrangler deploy', 'deploy wrangler deploy'],
    ['npx cdk deploy --all', 'deploy cdk deploy'],
    ['pulumi up --yes', 'deploy pulumi up'],
    ['ansible-playbook -i hosts site.yml', 'deploy ansible-playbook'],
    ['firebase deploy --only hosting', 'deploy firebase deploy'],
    ['git -C site push origin main', 'write git push'],
    ['sudo -E env A=b git push', 'write git push'],
    ['gh pr merge 7 --squash', 'write gh pr merge'],
    ['\'npm\' "publish"', 'publish npm publish'],
    ['kubectl apply --dry-run=none -f x', 'deploy kubectl apply'],
  ])('%s', (run, what) => {
    expect(told(run)).toEqual([what])
  })
})

describe('what only looks like one is none', () => {
  it.each([
    ['npm publish --dry-run'],
    ['npm publish "--dry-run"'],
    ['npm run publish'],
    ['npm --silent run publish'],
    ['npm help publish'],
    ['npm publish --help'],
    ['npm "publish --dry-run"'],
    ['yarn run publish'],
    ['kubectl apply --dry-run=client -f x'],
    ['kubectl create ns x --dry-run=client -o yaml'],
    ['kubectl -n apply get pods'],
    ['kubectl rollout status deployment/shop'],
    ['kubectl rollout undo deployment/shop --dry-run=server'],
    ['docker compose --dry-run push'],
    ['cdk deploy --method=prepare-change-set'],
    ['cdk deploy --all --method prepare-change-set'],
    ['terraform plan'],
    ['docker build -t x .'],
    ['docker buildx build --push=false .'],
    ['gh release create v1 --draft'],
    ['gh release view v1'],
    ['goreleaser release --snapshot'],
    ['vercel build --prod'],
    ['vercel pull'],
    ['helm template x'],
    ['git push --dry-run'],
    ['git commit -m "git push"'],
    ['gradle publishToMavenLocal'],
    ['ansible-playbook --check site.yml'],
    ['doppler run -- npm publish'],
    ["ssh host 'kubectl apply -f x'"],
    ['echo npm publish'],
    ['./npm publish'],
    ['$NPM publish'],
    ['constructor publish'],
  ])('%s', (run) => {
    expect(told(run)).toEqual([])
  })
})

describe('an expression or a variable that may hold the option leaves it open', () => {
  it.each([
    ['npm publish $FLAGS', 'publish npm publish?'],
    ['npm publish ${{ inputs.flags }}', 'publish npm publish?'],
    ['npm publish --dry-run=${{ inputs.dry }}', 'publish npm publish?'],
    ['npm publish "$@"', 'publish npm publish?'],
    ['npm publish --$MODE', 'publish npm publish?'],
    ['npm publish --tag $(node tag.js)', 'publish npm publish?'],
    ['npm_config_dry_run=true npm publish', 'publish npm publish?'],
    ['kubectl apply $FLAGS -f x', 'deploy kubectl apply?'],
    ['docker build --push=$PUSH .', 'publish docker build?'],
    ['docker push localhost:5000/shop', 'publish docker push?'],
  ])('%s', (run, what) => {
    expect(told(run)).toEqual([what])
  })
})

describe('the table', () => {
  it('names each command once, and options of programs that it has', () => {
    const names = RELEASE_COMMANDS.map(({ words }) => words.join(' '))
    expect(new Set(names).size).toBe(names.length)
    const programs = RELEASE_COMMANDS.map(({ words: [program] }) => program)
    expect(Object.keys(TAKE_A_VALUE).filter((program) => !programs.includes(program))).toEqual([])
  })

  it('finds each of its commands, and none of them where an option keeps it from acting', () => {
    for (const { purpose, words, idle, only } of RELEASE_COMMANDS) {
      const command = [...words, ...(only === undefined ? [] : [only])].join(' ')
      expect(told(command)).toEqual([`${purpose} ${words.join(' ')}`])
      for (const option of idle) expect(told(`${command} ${option}`)).toEqual([])
    }
  })
})

it('without its own program and words in the text, nothing is told', () => {
  const words = fc.array(fc.oneof(fc.string(), fc.constantFrom('sudo', 'env', '--prod', '-n', 'echo', '\n', '|', '"')))
  fc.assert(
    fc.property(words, (pieces) => {
      const run = pieces.join(' ')
      for (const one of told(run)) {
        const plain = run.replaceAll(/["'\\]/g, '')
        for (const word of one.replace(/\?$/, '').split(' ').slice(1)) expect(plain).toContain(word)
      }
    }),
    { numRuns: 2_000 },
  )
})
