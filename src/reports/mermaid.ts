import { LINK_TITLES, type Link, type LinkState } from '../model/link.ts'
import { STATE_WORDS } from './wording.ts'

/** Colours for the states, readable on a light and on a dark page. The word stands in the node as well. */
const STYLES: Readonly<Record<LinkState, string>> = {
  verified: 'fill:#d7f0dd,stroke:#1a7f37,color:#0b3d1a',
  declared: 'fill:#dbeafe,stroke:#1d4ed8,color:#12296b',
  inferred: 'fill:#e9e3fb,stroke:#6d28d9,color:#35126b',
  'not-applicable': 'fill:#eef0f2,stroke:#6b7280,color:#30353b',
  unknown: 'fill:#fff3c4,stroke:#9a6700,color:#4d3400,stroke-dasharray:4 3',
  contradictory: 'fill:#ffdcd7,stroke:#b42318,color:#5c0f08,stroke-width:3px',
}

const className = (state: LinkState): string => state.replace('-', '')

/**
 * The links as a Mermaid flowchart. It is drawn from this project's own words only: no text from outside is in it,
 * so there is nothing to escape. What is known of each link stands in the table below the picture.
 * https://mermaid.js.org/syntax/flowchart.html
 */
export function pathDiagram(packet: readonly Link[]): string {
  const nodes = packet.map(({ id, state }, index) => {
    const { mark, word } = STATE_WORDS[state]
    return `  n${index}["${LINK_TITLES[id]}<br/>${mark} ${word}"]:::${className(state)}`
  })
  const arrows = packet.map((_, index) => `n${index}`).join(' --> ')
  const used = [...new Set(packet.map(({ state }) => state))]
  return [
    'flowchart LR',
    ...nodes,
    `  ${arrows}`,
    ...used.map((state) => `  classDef ${className(state)} ${STYLES[state]}`),
  ].join('\n')
}
