import { styleText } from 'node:util'
import { shown } from '../../src/reports/visible.ts'

type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow' | 'blue'

/** Colours, where standard output is a terminal that has them. */
export const paint = (style: Style, text: string): string => styleText(style, text)

const WIDTH = 100

/** A paragraph in lines of bounded width, with nothing in it that acts unseen; all but the first line are indented. */
export function paragraph(text: string, indent: number): string {
  const lines = ['']
  for (const word of shown(text).split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line === '') lines[lines.length - 1] = word
    else if (indent + line.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join(`\n${' '.repeat(indent)}`)
}

/** A titled block of paragraphs; nothing at all when there are none. */
export const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `\n${paint('bold', title)}\n${lines.map((line) => `  ${line}\n`).join('')}`
