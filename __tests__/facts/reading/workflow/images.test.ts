import { expect, it } from 'vitest'
import { imagesOf } from '../../../../src/facts/reading/workflow/images.ts'
import { partAt, WorkflowFile } from '../../../../src/facts/reading/workflow/workflow-file.ts'

function images(job: string) {
  const file = new WorkflowFile(`on: push\njobs:\n  deploy:\n    runs-on: x\n    steps: []\n${job}`)
  return imagesOf(file, partAt(file.root, 'jobs', 'deploy')).map(({ at, image, pin }) => [at, image, pin])
}

const digest = `sha256:${'a'.repeat(64)}`

it.each([
  ['', []],
  ['    container: node:22\n', [['jobs.deploy.container', 'node:22', 'ref']]],
  ['    container: ""\n', []],
  ['    container: { image: "" }\n', []],
  ['    container: ${{ matrix.image }}\n', [['jobs.deploy.container', '${{ matrix.image }}', 'expression']]],
  [
    `    container:\n      image: node@${digest}\n      env: { A: b }\n`,
    [['jobs.deploy.container.image', `node@${digest}`, 'digest']],
  ],
  [
    '    services:\n      db:\n        image: postgres:17\n      cache: { image: "${{ vars.CACHE }}" }\n',
    [
      ['jobs.deploy.services.db.image', 'postgres:17', 'ref'],
      ['jobs.deploy.services.cache.image', '${{ vars.CACHE }}', 'expression'],
    ],
  ],
  [
    '    services: ${{ fromJSON(vars.SERVICES) }}\n',
    [['jobs.deploy.services', '${{ fromJSON(vars.SERVICES) }}', 'expression']],
  ],
])('of a job with %j are these', (job, found) => {
  expect(images(job)).toEqual(found)
})
