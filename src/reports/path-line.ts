import { LINK_TITLES, type Link } from '../model/link.ts'
import { STATE_WORDS } from './wording.ts'

/** The path in one line: the links in their order, each with the mark of its state. */
export const pathLine = (packet: readonly Link[]): string =>
  packet.map(({ id, state }) => `${LINK_TITLES[id]} ${STATE_WORDS[state].mark}`).join(' → ')
