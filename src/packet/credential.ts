import { known } from '../model/fact.ts'
import { defineLink } from './define.ts'

export const credential = defineLink({
  id: 'credential',
  facts: ['workflow', 'identity-token'],
  draw(facts) {
    const identity =
      facts['identity-token'].status === 'observed' ? 'The job can get identity tokens.' : 'No identity token was seen.'
    const file = known(facts.workflow)
    const declared = file?.jobFound ? file.permissions : undefined
    const block = declared?.job ?? declared?.workflow ?? null
    if (block === null) return { state: 'unknown', text: `What the job's token may do is not declared. ${identity}` }
    return { state: 'declared', text: `The job's token is declared to have ${inWords(block)}. ${identity}` }
  },
})

function inWords(block: string | Readonly<Record<string, string>>): string {
  if (typeof block === 'string') return block
  // In one order, whatever the order of the members was: conclusions are drawn again from sorted JSON.
  const scopes = Object.entries(block)
    .map(([scope, level]) => `${scope}: ${level}`)
    .sort()
  return scopes.length === 0 ? 'no scopes' : scopes.join(', ')
}
