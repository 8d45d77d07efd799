import { type Looked, look } from './look.ts'
import { SHAPES } from './plain.ts'
import { repositoriesIn } from './repositories.ts'

const usage = `Usage: npm run corpus -- FOLDER...

Reads the workflow files of every repository in the folders, checked out or bare, by the action's reader and a second time, and
prints how they compare: a table of the repositories, then the sum. It fails where one crashes, differs or goes unsaid.
`

const { stdout, stderr } = process
const folders = process.argv.slice(2)

if (folders.length === 0 || folders.some((folder) => folder.startsWith('-'))) {
  stderr.write(usage)
  process.exitCode = 2
} else {
  process.exitCode = run(folders)
}

function run(places: readonly string[]): number {
  stdout.write(`repository\tcommit\tfiles\tjobs\tways\tdifferences\tcrashed\trefused\tnamed\tsilent\n`)
  const all = places
    .flatMap((folder) => repositoriesIn(folder))
    .map(({ name, commit, workflows }) => {
      const looked = look(workflows)
      stdout.write(`${[name, commit, ...figuresOf(looked)].join('\t')}\n`)
      return looked
    })
  stdout.write(`\n${summaryOf(all)}`)
  return all.some(({ crashed, differences, silent }) => crashed.length + differences.length + silent.length > 0) ? 1 : 0
}

function figuresOf({ files, jobs, ways, differences, crashed, refused, named, silent }: Looked): readonly number[] {
  return [files, jobs, ways, ...[differences, crashed, refused, named, silent].map(({ length }) => length)]
}

function summaryOf(all: readonly Looked[]): string {
  const sum = (key: 'files' | 'jobs' | 'ways' | 'waysThroughCalls') => all.reduce((total, one) => total + one[key], 0)
  const shapes = all.flatMap((one) => one.shapes)
  const variety = Object.keys(SHAPES).map((shape) => `${shape} ${shapes.filter((one) => one === shape).length}`)
  const lists = (['crashed', 'refused', 'differences', 'named', 'silent'] as const).map((key) => {
    const lines = all.flatMap((one) => one[key])
    return `${key}: ${lines.length}\n${lines.map((line) => `  ${line}\n`).join('')}`
  })
  return `${sum('files')} files of ${all.length} repositories, ${sum('jobs')} jobs
${sum('ways')} ways to a job compared, ${sum('waysThroughCalls')} of them through a call
files with: ${variety.join(', ')}
${lists.join('')}`
}
