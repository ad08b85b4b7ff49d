#!/usr/bin/env node
// Plain JavaScript that any Node 20 or newer can read. The program itself is TypeScript run by the Node 24 that
// `npm ci` brought along; this file only finds it.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const main = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'src', 'main.ts')

if (Number(process.versions.node.split('.')[0]) >= 24) {
  process.exitCode = await (await import('../src/main.ts')).main(process.argv.slice(2))
} else {
  const child = spawn(packagedNode(), [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  // The terminal sends Ctrl-C to both; a service manager only to us.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0)
  })
}

function packagedNode() {
  const windows = process.platform === 'win32'
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
  try {
    const home = path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
    return path.join(home, 'bin', windows ? 'node.exe' : 'node')
  } catch {
    console.error(`Thiếu Node 24 đi kèm (gói ${name}). Chạy "npm ci" trong thư mục mã nguồn rồi thử lại.`)
    process.exit(1)
  }
}
