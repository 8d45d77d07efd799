/** What an annotation says, with `file`, `line`, `title` and so on among its properties. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly properties: Readonly<Record<string, string>>
}

interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const known = new Set(['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'add-mask', 'stop-commands', 'echo'])

/** Secrets that the runner blots out of everything it shows. */
export class Masks {
  readonly #values = new Set<string>()

  /** Each line is a secret of its own too, as output comes line by line. */
  add(value: string): void {
    for (const part of [value, ...value.split(/\r?\n/)]) if (part.trim() !== '') this.#values.add(part)
  }

  apply(text: string): string {
    const longestFirst = [...this.#values].sort((a, b) => b.length - a.length)
    return longestFirst.reduce((masked, value) => masked.replaceAll(value, '***'), text)
  }
}

/**
 * Reads a process's output as the runner does: commands take effect, what is shown is masked.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export class CommandReader {
  readonly annotations: Annotation[] = []
  /** What `::add-mask::` gave, in order. */
  readonly masks: string[] = []
  readonly #shown: string[] = []
  readonly #secrets: Masks
  readonly #debug: boolean
  #stopToken: string | undefined

  constructor(secrets: Masks, options: { debug: boolean }) {
    this.#secrets = secrets
    this.#debug = options.debug
  }

  /** What the log shows. A line is masked by what was known when it came: a secret printed before its mask stays readable. */
  get log(): string {
    return this.#shown.join('\n')
  }

  read(line: string): void {
    if (this.#stopToken !== undefined) {
      if (line.trim() === `::${this.#stopToken}::`) this.#stopToken = undefined
      else this.#shown.push(this.#secrets.apply(line))
      return
    }
    const command = parseCommand(line)
    if (command === undefined) this.#shown.push(this.#secrets.apply(line))
    else this.#obey(command)
  }

  #obey({ name, properties, message }: Command): void {
    if (name === 'add-mask') {
      this.masks.push(message)
      this.#secrets.add(message)
    } else if (name === 'stop-commands') this.#stopToken = message
    else if (name === 'error' || name === 'warning' || name === 'notice') {
      this.annotations.push({ level: name, message: this.#secrets.apply(message), properties })
      this.#shown.push(this.#secrets.apply(`##[${name}]${message}`))
    } else if (name !== 'echo' && (name !== 'debug' || this.#debug))
      this.#shown.push(this.#secrets.apply(`##[${name}]${message}`))
  }
}

function parseCommand(line: string): Command | undefined {
  const parts = /^\s*::(?<name>[^\s:]+)(?: (?<properties>.*?))?::(?<message>.*)$/s.exec(line)?.groups
  const name = parts?.['name']
  if (name === undefined || !known.has(name)) return undefined
  const pairs = (parts?.['properties'] ?? '').split(',').flatMap((pair) => {
    const [, key, value] = /^\s*([^=]+)=(.+)$/s.exec(pair) ?? []
    return key === undefined || value === undefined
      ? []
      : [[key, decode(value.replaceAll('%3A', ':').replaceAll('%2C', ','))]]
  })
  return { name, properties: Object.fromEntries(pairs), message: decode(parts?.['message'] ?? '') }
}

function decode(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
