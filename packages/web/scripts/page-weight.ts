import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What the first page (sign-in) and the signed-in frame weigh over the line; run after `vite build`. */
const assets = join(import.meta.dirname, '..', 'dist', 'assets')
const mostBytes = 250_000

function weight(file: string): number {
  const bytes = readFileSync(join(assets, file))
  return file.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length
}

/** The entry and all it imports at once; parts fetched later (`import()`) stand in no `import … from`. */
function needed(entry: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(entry)) return seen
  seen.add(entry)
  for (const [, file = ''] of readFileSync(join(assets, entry), 'utf8').matchAll(
    /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g,
  )) {
    needed(file, seen)
  }
  return seen
}

const files = readdirSync(assets)
const one = (pattern: RegExp): string => {
  const found = files.find((file) => pattern.test(file))
  if (found === undefined) throw new Error(`dist/assets has no ${pattern}; run npm run build first`)
  return found
}
const sum = (list: Iterable<string>) => [...list].reduce((total, file) => total + weight(file), 0)

const fonts = files.filter((file) => file.startsWith('be-vietnam-pro'))
const signIn = sum([...needed(one(/^index-.*\.js$/)), one(/^index-.*\.css$/), ...fonts])
const frame = sum(
  new Set([
    ...needed(one(/^index-.*\.js$/)),
    ...needed(one(/^App-.*\.js$/)),
    ...files.filter((file) => /^(index|App)-.*\.css$/.test(file)),
    ...fonts,
  ]),
)

console.log(`Sign-in page, with fonts: ${Math.round(signIn / 1000)} kB (at most ${mostBytes / 1000})`)
console.log(`Signed-in frame, with sign-in and fonts: ${Math.round(frame / 1000)} kB`)
process.exitCode = signIn > mostBytes ? 1 : 0
