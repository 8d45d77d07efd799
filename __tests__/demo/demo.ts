import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { departures, endingOf } from './ending.ts'
import { perform } from './perform.ts'
import { stories } from './stories.ts'
import type { DemoStory } from './story.ts'
import { tellPerformance, tellWorld } from './tell.ts'
import { paint, section } from './text.ts'
import { argumentsFor, commandLine, runVerify } from './verify.ts'

const usage = `Usage: npm run demo -- [--story NAME | --list]

Plays a deployment against a GitHub, an identity provider and a Sigstore on this machine, and verifies the record it leaves.

Stories:
${[...stories].map(([name, { sentence }]) => `  ${name.padEnd(30)}${sentence}\n`).join('')}`

const { stdout, stderr } = process

process.exitCode = await main(process.argv.slice(2))

/** 0: everything shown is true and as the story says. 1: it is not. 2: wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  const asked = understand(args)
  if (typeof asked === 'string') {
    stderr.write(`${asked}\n\n${usage}`)
    return 2
  }
  const [usual] = stories.keys()
  const name = asked.story ?? usual ?? ''
  const story = stories.get(name)
  if (asked.list || story === undefined) {
    if (!asked.list) stderr.write(`There is no story "${name}".\n\n`)
    ;(asked.list ? stdout : stderr).write(usage)
    return asked.list ? 0 : 2
  }
  return await play(name, story)
}

function understand(args: readonly string[]): { readonly story: string | undefined; readonly list: boolean } | string {
  const options = {
    story: { type: 'string' },
    list: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const
  try {
    const { story, list = false, help = false } = parseArgs({ args: [...args], options }).values
    return { story, list: list || help }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function play(name: string, story: DemoStory): Promise<number> {
  stdout.write(tellWorld(name, story))
  const performance = await perform(story, join('evidence', name))
  stdout.write(tellPerformance(performance))
  const args = argumentsFor(performance)
  const place = performance.artifact === undefined ? 'the copy on disk' : 'what the run uploaded'
  stdout.write(`${section(`Checked offline: ${place}`, [paint('dim', `$ ${commandLine(args)}`)])}\n`)
  const verified = (await runVerify(args)) === 0
  const others = departures(endingOf(performance), story.expected)
  const untrue = [...others, ...(verified ? [] : ['the record does not verify'])]
  const left = (await readdir(performance.folder)).join(', ')
  stdout.write(section('Left behind', [`${performance.folder}: ${left}`]))
  if (untrue.length > 0) stderr.write(section(paint('red', 'This is not how the story goes'), untrue))
  return untrue.length === 0 ? 0 : 1
}
