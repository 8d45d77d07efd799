/** Who vouches for a signal: GitHub itself, or whoever wrote the text that it stands in. Strongest first. */
export const TIERS = ['platform', 'author'] as const
export type Tier = (typeof TIERS)[number]

/** What an agent did. The last two answer who runs this job; the others, who wrote the change. */
export const ROLES = [
  'author',
  'co-author',
  'committer',
  'reviewer',
  'merger',
  'runs-the-job',
  'starts-the-run',
] as const
export type Role = (typeof ROLES)[number]

export const KINDS = ['agent', 'reviewer', 'automation'] as const

/** A span of time in which a signal says nothing, and why. */
export interface Period {
  readonly from: string
  readonly until: string
  readonly because: string
}

/**
 * Where a signal is looked for and what it must be. Patterns are anchored, linear and without regard to case;
 * what they name `session` is a reference to the agent's session, and `login` the person who asked.
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
  | { readonly on: 'address'; readonly address: string; readonly void?: Period }
  | { readonly on: 'name'; readonly suffix: string }
  | { readonly on: 'trailer'; readonly keys: readonly string[]; readonly value: string; readonly role: Role }
  | { readonly on: 'footer' | 'body'; readonly name: string; readonly line: string; readonly role: Role }
  | { readonly on: 'branch'; readonly prefix: string }
  | { readonly on: 'uses'; readonly action: string }
  | { readonly on: 'variable'; readonly name: string }

export type Signal = Matcher & {
  readonly tier: Tier
  readonly source: string
  /** The day on which the source was read. */
  readonly verified: string
}

/** A product that changes, reviews or deploys software by itself. Only data, so that a policy can bring its own. */
export interface Agent {
  /** The file's name, and the product's name in records. */
  readonly id: string
  readonly title: string
  readonly vendor: string
  /** Automation is not AI: what it does follows from its rules. */
  readonly kind: (typeof KINDS)[number]
  /** Who, beside an agent that is the author, is the person who asked for its work. */
  readonly askedBy?: readonly ('co-author' | 'pull-request-author')[]
  readonly signals: readonly Signal[]
}

export const defineAgent = (agent: Agent): Agent => agent

/** These signals, as that source tells of them. */
export const told = (source: string, verified: string, matchers: readonly Matcher[]): readonly Signal[] =>
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

/** Branch names are anyone's to choose: this supports another signal and is none by itself. */
export const branch = (prefix: string): Matcher => ({ on: 'branch', prefix })

/** An action in the steps of the job. */
export const uses = (action: string): Matcher => ({ on: 'uses', action })

/** A variable that the agent sets in the processes it starts. */
export const variable = (name: string): Matcher => ({ on: 'variable', name })

/**
 * Names that trailers of disclosure give the agent, as the kernel's, Zephyr's and Mesa's guidelines write them:
 * `Claude:claude-opus-4.6 coccinelle`, `Claude Code (claude-opus-5)`. A bare name counts only where it is no person's.
 * https://docs.kernel.org/process/coding-assistants.html
 */
export const disclosed = (qualified: string, bare = qualified): Matcher => ({
  on: 'trailer',
  keys: ['Assisted-by', 'Generated-by', 'AI-assisted-by', 'Co-developed-by', 'Coding-Agent', 'AI-assistant'],
  value: `^(?:(?:${qualified})(?::[\\w.@/-]{1,60}| \\([\\w .:@/-]{1,60}\\))(?: \\[?[\\w.+-]{1,30}\\]?){0,5}|(?:${bare}))$`,
  role: 'co-author',
})

const TIER_OF: Readonly<Record<Matcher['on'], Tier>> = {
  account: 'platform',
  uses: 'platform',
  address: 'author',
  name: 'author',
  trailer: 'author',
  footer: 'author',
  body: 'author',
  branch: 'author',
  variable: 'author',
}
