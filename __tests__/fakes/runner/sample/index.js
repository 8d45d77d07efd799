import { appendFileSync } from 'node:fs'

const { env } = process
const stage = env.STATE_main === 'done' ? 'post' : 'main'

console.log(`stage=${stage} status=${env['INPUT_JOB-STATUS']} steps=${env.INPUT_STEPS}`)
appendFileSync(env.GITHUB_STATE, 'main=done\n')
appendFileSync(env.GITHUB_OUTPUT, `stage=${stage}\nreport<<END\nline one\nline two\nEND\n`)
appendFileSync(env.GITHUB_STEP_SUMMARY, `# ${stage} with ${env['INPUT_GITHUB-TOKEN']}\n`)
console.log(`token ${env['INPUT_GITHUB-TOKEN']}`)
console.log('early s3cret')
console.log('::add-mask::s3cret')
console.log('late s3cret')
console.log('::warning file=deploy.yml,line=3,title=Careful%2C now::100%25 s3cret%0Asecond line')
console.log('::stop-commands::halt')
console.log('::error::only text')
console.log('::halt::')
console.log('::debug::unseen')

const answer = await fetch(`${env.GITHUB_SERVER_URL}/_services/token/.well-known/openid-configuration`)
console.log(`github.localhost answered ${answer.status}`)
if (env.INPUT_FAIL === stage) {
  console.log('::error::asked to fail')
  process.exitCode = 1
}
