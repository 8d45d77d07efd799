import fc from 'fast-check'

/** How people lay out the same workflow. */
const style = fc.record({
  step: fc.integer({ min: 1, max: 4 }),
  /** Items of a list stand as far to the right as their key, or further. */
  dash: fc.integer({ min: 0, max: 3 }),
  end: fc.constantFrom('\n', '\r\n'),
  tail: fc.constantFrom('', '\n', '\n\n', '\n# the end'),
  mark: fc.constantFrom('', '\uFEFF'),
})

const STEPS: readonly (readonly string[])[] = [
  ['uses: actions/checkout@v6 # the code'],
  ['uses: actions/deploy-pages@v4', 'id: pages'],
  ['run: |', '  ./deploy.sh', '', '  # not a comment', ''],
  ['run: >-', '  ./deploy.sh', '  now'],
  ['name: keeps its last lines', 'run: |+', '  ./deploy.sh', '', ''],
  ['run: "first', '  second"'],
  ['uses: some/action@v1', 'with: { a: [b, "c # d"], e: "}" }'],
  ['uses: some/action@v1', 'with:', '  plain: several', '    words', '  empty:'],
  ['{ run: ./deploy.sh }'],
  ['run: &again ./deploy.sh'],
  ['&shared', 'run: ./deploy.sh'],
]

const PERMISSIONS: readonly (readonly string[])[] = [
  [],
  ['permissions:', '~contents: read # the code', '~packages: write'],
  ['permissions:', '# why', '~id-token: write'],
  ['permissions: &rights', '~contents: write', '~deployments: write'],
  ['permissions:', '~checks: none'],
  ['permissions: {}'],
  ['permissions: { contents: read, "id-token": write }'],
  ['permissions: read-all'],
  ['permissions: write-all'],
  ['permissions:'],
]

const HEADS: readonly (readonly string[])[] = [
  ['runs-on: ubuntu-latest'],
  ['# what it runs on', 'runs-on: [self-hosted, linux]', 'environment: production'],
  ['"runs-on": ubuntu-latest', 'environment:', '~name: "${{ inputs.to }}"', '~url: https://shop.example'],
  ['runs-on: ubuntu-latest', 'environment: staging', 'strategy:', '~matrix: { region: [eu, us] }'],
  [
    'runs-on: ubuntu-latest',
    'env:',
    '~KEY: ${{ secrets.API_KEY }}',
    '~TEXT: |',
    '~~# not a comment',
    '',
    '# the steps',
  ],
]

const job = fc.record({
  head: fc.constantFrom(...HEADS),
  permissions: fc.constantFrom(...PERMISSIONS),
  late: fc.boolean(),
  steps: fc.array(fc.record({ lines: fc.constantFrom(...STEPS), above: fc.constantFrom('', '# why', '\n') }), {
    minLength: 1,
    maxLength: 3,
  }),
  end: fc.constantFrom('', '# done', '\n'),
})

type Style = typeof style extends fc.Arbitrary<infer T> ? T : never
type Job = typeof job extends fc.Arbitrary<infer T> ? T : never

/** The text of a workflow with one to three jobs, `job-0` and so on, in one of the ways in which people write them. */
export const someWorkflow: fc.Arbitrary<string> = fc
  .tuple(
    style,
    fc.constantFrom('push', '[push, workflow_call]'),
    fc.constantFrom(...PERMISSIONS),
    fc.array(job, { minLength: 1, maxLength: 3 }),
  )
  .map(([how, on, permissions, jobs]) => {
    const lines = [
      'name: Deploy',
      `on: ${on}`,
      ...indentedBy(permissions, how),
      '',
      'jobs:',
      ...jobs.flatMap((one, index) => linesOf(one, index, how)),
    ]
    return how.mark + lines.join('\n').replaceAll('\n', how.end) + how.tail.replaceAll('\n', how.end)
  })

function linesOf({ head, permissions, late, steps, end }: Job, index: number, how: Style): readonly string[] {
  const dash = ' '.repeat(how.dash)
  const list = steps.flatMap(({ lines: [first = '', ...rest], above }) => [
    ...(above === '' ? [] : [above === '\n' ? '' : dash + above]),
    `${dash}- ${first}`,
    ...rest.map((line) => (line === '' ? '' : `${dash}  ${line}`)),
  ])
  const members = [...head, ...(late ? [] : permissions), 'steps: # in order', ...list, ...(late ? permissions : [])]
  const own = [`job-${index}:`, ...indentedBy(members, how).map((line) => right(line, how.step))]
  return [
    ...own.map((line) => right(line, how.step)),
    ...(end === '' ? [] : [end === '\n' ? '' : right(end, how.step)]),
  ]
}

/** Lines in which each `~` at the beginning stands for one step to the right. */
const indentedBy = (lines: readonly string[], { step }: Style): readonly string[] =>
  lines.map((line) => line.replace(/^~+/, (marks) => ' '.repeat(marks.length * step)))

const right = (line: string, by: number): string => (line === '' ? '' : ' '.repeat(by) + line)
