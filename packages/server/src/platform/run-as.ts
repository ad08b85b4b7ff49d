import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * PostgreSQL refuses to run as root, and initdb refuses a user without a passwd entry. `RunAs` says how its processes
 * are started so that neither stops the office:
 * - `self`: we are an ordinary user;
 * - `account`: we are root and switch to a lower account that can reach the files;
 * - `namespace`: the files lie where no lower account reaches them (a checkout under /root, mode 0700), so the process
 *   stays root outside and is mapped to the account inside a user namespace.
 */
export type RunAs =
  | { kind: 'self' }
  | { kind: 'account'; name: string; uid: number; gid: number }
  | { kind: 'namespace'; name: string; uid: number; gid: number }

type Account = { name: string; uid: number; gid: number }

/**
 * The account PostgreSQL runs under when we are root: the ordinary user who made the cluster (so that he can use it
 * again afterwards), else `postgres` where it exists, else `nobody`.
 */
export function lowerAccount(clusterOwner: number | undefined): Account | undefined {
  const accounts = readAccounts()
  const owner = clusterOwner === 0 ? undefined : accounts.find((one) => one.uid === clusterOwner)
  return owner ?? accounts.find((one) => one.name === 'postgres') ?? accounts.find((one) => one.name === 'nobody')
}

export function hasPasswdEntry(uid: number): boolean {
  return readAccounts().some((one) => one.uid === uid)
}

function readAccounts(): Account[] {
  let text: string
  try {
    text = readFileSync('/etc/passwd', 'utf8')
  } catch {
    return []
  }
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

/** Can the account walk to `target`, and read it? Only the nearest existing ancestor counts where it is still missing. */
export function reachableBy(account: Account, target: string): boolean {
  const steps: string[] = []
  for (let step = path.resolve(target); ; step = path.dirname(step)) {
    steps.unshift(step)
    if (step === path.dirname(step)) break
  }
  return steps.every((step) => {
    let stat: ReturnType<typeof statSync>
    try {
      stat = statSync(step)
    } catch {
      return true
    }
    const shift = stat.uid === account.uid ? 6 : stat.gid === account.gid ? 3 : 0
    return ((stat.mode >> shift) & 1) === 1
  })
}

/** Does this machine let us open a user namespace with that mapping? Containers often forbid it. */
export function namespaceAllowed(account: Account): boolean {
  const probe = spawnSync('unshare', [...namespaceArguments(account), 'true'], { stdio: 'ignore', timeout: 5_000 })
  return probe.status === 0
}

function namespaceArguments(account: { uid: number; gid: number }): string[] {
  return ['--user', `--map-user=${account.uid}`, `--map-group=${account.gid}`]
}

/** Command line and spawn options that start `file` as `runAs`. */
export function asRunner(
  runAs: RunAs,
  file: string,
  args: readonly string[],
): { file: string; args: string[]; identity: { uid?: number; gid?: number } } {
  if (runAs.kind === 'account') return { file, args: [...args], identity: { uid: runAs.uid, gid: runAs.gid } }
  if (runAs.kind === 'namespace') {
    return { file: 'unshare', args: [...namespaceArguments(runAs), '--', file, ...args], identity: {} }
  }
  return { file, args: [...args], identity: {} }
}
