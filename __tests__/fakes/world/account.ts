import type { Permission, PersonDescription } from './description.ts'
import type { Ids } from './ids.ts'

/** An account on GitHub. */
export interface Account {
  readonly id: number
  /** With `[bot]` at the end for a bot, as REST has it. */
  readonly login: string
  readonly type: 'User' | 'Bot' | 'Mannequin' | 'Organization'
  readonly name: string
  readonly email: string
  readonly permission: Permission
  readonly gone: boolean
}

export interface Team {
  readonly id: number
  readonly slug: string
  readonly members: readonly Account[]
}

/** The accounts of GitHub's own that appear by themselves, with their real ids. https://api.github.com/users/web-flow */
const known: Readonly<Record<string, PersonDescription>> = {
  'web-flow': { id: 19864447, permission: 'none', name: 'GitHub', email: 'noreply@github.com' },
  'github-actions[bot]': { id: 41898282, permission: 'none' },
  ghost: { id: 10137, permission: 'none', name: 'Deleted user' },
  'dependabot[bot]': { id: 49699333, permission: 'none' },
  'github-merge-queue[bot]': { id: 118344674, permission: 'none' },
}

/** Everyone in a world. Who is asked for by login and was not described comes into being. */
export class Accounts {
  readonly #byLogin = new Map<string, Account>()
  readonly #ids: Ids

  constructor(ids: Ids, people: Readonly<Record<string, PersonDescription>>) {
    this.#ids = ids
    for (const [login, person] of Object.entries(people)) this.#add(login, { ...known[login], ...person })
  }

  get(login: string): Account {
    return this.#byLogin.get(login) ?? this.#add(login, known[login] ?? {})
  }

  find(login: string): Account | undefined {
    return this.#byLogin.get(login) ?? (known[login] === undefined ? undefined : this.get(login))
  }

  /** The account that a mail address belongs to; deleted ones have none. In a noreply address the id alone counts. https://docs.github.com/account-and-profile/reference/email-addresses-reference#your-noreply-email-address */
  byEmail(email: string): Account | undefined {
    const there = this.all().filter(({ gone }) => !gone)
    const id = /^(\d+)\+[^@]+@users\.noreply\.github\.com$/.exec(email)?.[1]
    return there.find((account) => account.email === email) ?? there.find((account) => String(account.id) === id)
  }

  all(): Account[] {
    return [...this.#byLogin.values()]
  }

  #add(login: string, person: PersonDescription): Account {
    const bot = login.endsWith('[bot]')
    const id = person.id ?? this.#ids.next('account')
    const account: Account = {
      id,
      login,
      type: person.type ?? (bot ? 'Bot' : 'User'),
      name: person.name ?? (bot ? login : login.charAt(0).toUpperCase() + login.slice(1)),
      email: person.email ?? `${id}+${login}@users.noreply.github.com`,
      permission: person.permission ?? (bot ? 'none' : 'write'),
      gone: person.gone ?? false,
    }
    this.#byLogin.set(login, account)
    return account
  }
}
