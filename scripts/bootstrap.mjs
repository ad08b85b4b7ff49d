// Makes a checkout ready to run. Plain JavaScript without dependencies: this is the first file that a bare machine with
// Node 20 executes. `node scripts/bootstrap.mjs` installs and builds what is missing or older than its sources;
// `--install-only` leaves the web pages alone; `--build` builds them in any case.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const windows = process.platform === 'win32'
const packagedNodeName = `node-${windows ? 'win' : process.platform}-${process.arch}`

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`Node ${process.versions.node} quá cũ. Cài Node 20 trở lên rồi chạy lại.`)
}
if (!isInstalled()) install()
linkPackagedNode()
if (!process.argv.includes('--install-only')) {
  if (process.argv.includes('--build') || isOlderThanSources()) buildWeb()
}

/** Every package the lock file wants for this machine is there in the wanted version. */
function isInstalled() {
  const wanted = readJson(path.join(root, 'package-lock.json'))?.packages
  const there = readJson(path.join(root, 'node_modules', '.package-lock.json'))?.packages
  if (!wanted || !there) return false
  const complete = Object.entries(wanted).every(
    ([name, entry]) => !name.startsWith('node_modules/') || entry.optional || there[name]?.version === entry.version,
  )
  const outdated = Object.entries(there).some(([name, entry]) => wanted[name]?.version !== entry.version)
  return complete && !outdated && existsSync(path.join(root, 'node_modules', packagedNodeName, 'package.json'))
}

function install() {
  console.log('Đang cài các gói cần thiết (npm ci)…')
  const options = ['ci', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  // A bare Node 20 brings npm 10, which may stumble over newer packages; npm 11 is fetched where it does.
  if (run('npm', options) === 0) return
  console.log('npm của máy này không cài được; thử lại bằng npm 11…')
  if (run('npx', ['-y', 'npm@11', ...options]) !== 0) {
    stop('Không cài được các gói. Kiểm tra đường mạng tới kho gói npm và chỗ trống trên đĩa rồi chạy lại.')
  }
}

/**
 * npm puts the packaged Node first for every script by linking it into .bin; npm 10 leaves the link out, because the
 * package for the other system has a program of the same name.
 */
function linkPackagedNode() {
  const folder = path.join(root, 'node_modules', '.bin')
  if (existsSync(path.join(folder, windows ? 'node.cmd' : 'node'))) return
  if (windows) {
    writeFileSync(path.join(folder, 'node.cmd'), `@"%~dp0\\..\\${packagedNodeName}\\bin\\node.exe" %*\r\n`)
  } else {
    rmSync(path.join(folder, 'node'), { force: true })
    symlinkSync(path.join('..', packagedNodeName, 'bin', 'node'), path.join(folder, 'node'))
  }
}

/** Runs npm with the machine's own Node: the one in node_modules is deleted while npm works. */
function run(program, args) {
  const own = path.join(root, 'node_modules')
  const search = (process.env.PATH ?? '').split(path.delimiter).filter((directory) => !directory.startsWith(own))
  const environment = { ...process.env, PATH: search.join(path.delimiter) }
  for (const name of Object.keys(environment)) {
    if (
      /^npm_(config_(?!registry|cache|proxy|https_proxy|noproxy|cafile)|lifecycle|package|execpath|node_execpath)/i.test(
        name,
      )
    ) {
      delete environment[name]
    }
  }
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: environment, shell: windows })
  return status
}

function isOlderThanSources() {
  const page = path.join(root, 'packages', 'web', 'dist', 'index.html')
  if (!existsSync(page)) return true
  const built = statSync(page).mtimeMs
  const sources = ['web', 'contract', 'domain', 'law'].map((name) => path.join(root, 'packages', name))
  return [...sources, path.join(root, 'package-lock.json')].some((source) => newest(source) > built)
}

function newest(entry) {
  const stat = statSync(entry)
  if (!stat.isDirectory()) return stat.mtimeMs
  const skipped = new Set(['node_modules', 'dist', 'scripts'])
  return readdirSync(entry, { withFileTypes: true })
    .filter((one) => !skipped.has(one.name) && !one.name.startsWith('dist.') && !one.name.includes('.test.'))
    .reduce((latest, one) => Math.max(latest, newest(path.join(entry, one.name))), 0)
}

/** Builds beside the old pages and swaps them at the end, so that a killed build leaves nothing half-made. */
function buildWeb() {
  console.log('Đang dựng giao diện web…')
  const web = path.join(root, 'packages', 'web')
  const next = path.join(web, `dist.${process.pid}`)
  const node = path.join(root, 'node_modules', packagedNodeName, 'bin', windows ? 'node.exe' : 'node')
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', web, '--outDir', next, '--emptyOutDir', '--logLevel', 'warn']
  const { status } = spawnSync(node, args, { cwd: web, stdio: 'inherit' })
  if (status !== 0) {
    rmSync(next, { recursive: true, force: true })
    stop('Không dựng được giao diện web; lỗi nêu ở trên.')
  }
  for (const left of readdirSync(web).filter((name) => name.startsWith('dist.') && name !== path.basename(next))) {
    rmSync(path.join(web, left), { recursive: true, force: true })
  }
  rmSync(path.join(web, 'dist'), { recursive: true, force: true })
  renameSync(next, path.join(web, 'dist'))
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
