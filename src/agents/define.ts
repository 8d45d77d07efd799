import type { Kind, Role, Tier } from '../model/attribution.ts'

/** A span of time in which a signal says nothing, and why. */
export interface Period {
  readonly from: string
  readonly until: string
  readonly because: string
}

/**
 * Where a signal is looked for and what it must be. Patterns are anchored, linear and without regard to case;
 * what they name `session` is a reference to the agent's session, `id` in it what tells it from others, `free` a text that
 * may say anything, and `login` the person who asked. Where a policy has no references kept, `id` and `free` are taken out,
 * and the pattern matches all the same.
 */
export type Matcher =
  | {
      readonly on: 'account'
      /** Null where no source is sure of it; the login and the type then decide. */
      readonly id: number | null
      /** Without the suffix [bot], which some of GitHub's APIs leave out. */
      readonly login: string
      readonly type: 'Bot' | 'User'
      /** Another login that GitHub shows for the same id. */
      readonly alias?: string
    }
  /** An account of which nothing but the id is told. */
  | { readonly on: 'account-id'; readonly id: number }
  | { readonly on: 'address'; readonly address: string; readonly void?: Period }
  | { readonly on: 'name'; readonly suffix: string }
  | { readonly on: 'trailer'; readonly keys: readonly string[]; readonly value: string; readonly role: Role }
  /** A trailer of that key, whatever its value. */
  | { readonly on: 'trailer-key'; readonly key: string }
  | { readonly on: 'footer' | 'body'; readonly name: string; readonly line: string; readonly role: Role }
  /** The name that a note beside the commit gives the tool; null: any name that no other agent has. */
  | { readonly on: 'tool'; readonly name: string | null }
  | { readonly on: 'branch'; readonly prefix: string }
  | { readonly on: 'uses'; readonly action: string }
  | { readonly on: 'variable'; readonly name: string }
  /** A command that starts it, or the package that a package runner is given. */
  | { readonly on: 'command'; readonly name: string }
  /** How people call it to work, besides by the logins of its accounts. */
  | { readonly on: 'mention'; readonly name: string }

export type Signal = Matcher & {
  readonly tier: Tier
  readonly source: string
  /** The day on which the source was read; null for the policy, which is read each time. */
  readonly verified: string | null
}

/** A product that changes, reviews or deploys software by itself. Only data, so that a policy can bring its own. */
export interface Agent {
  /** The file's name, and the product's name in records. */
  readonly id: string
  readonly title: string
  readonly vendor: string
  readonly kind: Kind
  /** Who, beside an agent that is the author, is the person who asked for its work. */
  readonly askedBy?: readonly ('co-author' | 'pull-request-author')[]
  readonly signals: readonly Signal[]
}

export const defineAgent = (agent: Agent): Agent => agent

/** These signals, as that source tells of them. */
export const told = (source: string, verified: string | null, matchers: readonly Matcher[]): readonly Signal[] =>
  matchers.map((matcher) => ({ ...matcher, tier: TIER_OF[matcher.on], source, verified }))

/** A GitHub App's account: what GitHub says of an account can't be said by anyone else. */
export const bot = (id: number | null, login: string, alias?: string): Matcher => ({
  on: 'account',
  id,
  login,
  type: 'Bot',
  ...(alias !== undefined && { alias }),
})

/** An account without an App's login that a machine drives. */
export const machine = (id: number | null, login: string): Matcher => ({ on: 'account', id, login, type: 'User' })

/** The account of that id, whatever it is called. */
export const accountOf = (id: number): Matcher => ({ on: 'account-id', id })

/** Exactly this address; domains are never named, for people have addresses there. */
export const address = (exact: string, period?: Period): Matcher => ({
  on: 'address',
  address: exact.toLowerCase(),
  ...(period && { void: period }),
})

export const trailer = (key: string, value: string, role: Role = 'co-author'): Matcher => ({
  on: 'trailer',
  keys: [key],
  value: `^${value}$`,
  role,
})

/** A trailer of that key, whatever its value: of that nothing is kept. */
export const trailerKey = (key: string): Matcher => ({ on: 'trailer-key', key: key.toLowerCase() })

/** A line of its own at the end of a commit message that is not a trailer. */
export const footer = (name: string, line: string): Matcher => ({
  on: 'footer',
  name,
  line: `^${line}$`,
  role: 'co-author',
})

/** How a line of a pull request's description begins. */
export const inBody = (name: string, line: string, role: Role = 'co-author'): Matcher => ({
  on: 'body',
  name,
  line: `^${line}`,
  role,
})

/** How notes of Git AI and files of Agent Trace call the tool, in lower case. */
export const tool = (name: string | null): Matcher => ({ on: 'tool', name })

/** Branch names are anyone's to choose: this supports another signal and is none by itself. */
export const branch = (prefix: string): Matcher => ({ on: 'branch', prefix })

/** An action in the steps of the job. */
export const uses = (action: string): Matcher => ({ on: 'uses', action })

/** A variable that the agent sets in the processes it starts; with `=` where only that value tells. */
export const variable = (name: string): Matcher => ({ on: 'variable', name })

/** How a step starts it: by its command, or by its package. Words that other tools have too are none. */
export const command = (name: string): Matcher => ({ on: 'command', name })

/** How people call it in a comment, without the @ and in lower case. It tells who asked, and not that the agent worked. */
export const mention = (name: string): Matcher => ({ on: 'mention', name })

/**
 * Names that trailers of disclosure give the agent, as the kernel's, Zephyr's and Mesa's guidelines write them:
 * `Claude:claude-opus-4.6 coccinelle`, `Claude Code (claude-opus-5)`. A bare name counts only where it is no person's.
 * https://docs.kernel.org/process/coding-assistants.html
 */
export const disclosed = (qualified: string, bare = qualified): Matcher => ({
  on: 'trailer',
  keys: ['Assisted-by', 'Generated-by', 'AI-assisted-by', 'Co-developed-by', 'Coding-Agent', 'AI-assistant'],
  value: `^(?:(?:${qualified})(?::[\\w.@/-]{1,60}| \\((?<free>[\\w .:@/-]{1,60})\\))(?: \\[?[\\w.+-]{1,30}\\]?){0,5}|(?:${bare}))$`,
  role: 'co-author',
})

const TIER_OF: Readonly<Record<Matcher['on'], Tier>> = {
  account: 'platform',
  'account-id': 'platform',
  uses: 'platform',
  address: 'author',
  name: 'author',
  trailer: 'author',
  'trailer-key': 'author',
  footer: 'author',
  body: 'author',
  tool: 'author',
  branch: 'author',
  variable: 'author',
  command: 'author',
  mention: 'platform',
}
