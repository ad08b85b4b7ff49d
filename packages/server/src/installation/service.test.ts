import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ServicePlan, systemdUnit, windowsTask } from './service.ts'

const plan: ServicePlan = {
  node: process.execPath,
  program: '/opt/minh an/packages/cli/src/main.ts',
  workingDirectory: '/',
  dataDirectory: '/srv/dữ liệu 100%',
  account: 'daemon',
  lowPort: true,
}

describe('service', () => {
  it('quotes what systemd would read as its own', () => {
    const unit = systemdUnit(plan)
    expect(unit).toContain('"/opt/minh an/packages/cli/src/main.ts" "start" "--data" "/srv/dữ liệu 100%%"')
    expect(unit).toContain('AmbientCapabilities=CAP_NET_BIND_SERVICE')
    expect(unit).toContain('WantedBy=multi-user.target')
    expect(systemdUnit({ ...plan, account: undefined, lowPort: false })).not.toMatch(/User=|Ambient/)
  })

  const analyze = spawnSync('systemd-analyze', ['--version']).status === 0
  it('is a unit that systemd reads without complaint', () => {
    if (!analyze) return
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'unit-')), 'minh-an.service')
    writeFileSync(file, systemdUnit(plan))
    const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' })
    expect(stderr.split('\n').filter((line) => line.includes('minh-an.service'))).toEqual([])
  })

  it('escapes the Windows task', () => {
    const task = windowsTask({ ...plan, program: 'C:\\A & B\\main.ts' })
    expect(task).toContain('<Arguments>&quot;C:\\A &amp; B\\main.ts&quot; start --data')
    expect(task).toContain('<BootTrigger>')
  })
})
