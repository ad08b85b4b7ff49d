import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { problem } from '../platform/index.ts'
import { SERVICE_NAME, type ServicePlan, systemdUnit, windowsTask } from './service.ts'

export type Installed = { readonly kind: 'systemd-system' | 'systemd-user' | 'windows-task'; readonly place: string }
export type ServiceStatus = Installed & {
  readonly installed: boolean
  readonly running: boolean
  readonly text: string
}

const WINDOWS = process.platform === 'win32'

/** Where this machine keeps its services, and what will be written there. */
export function serviceFile(plan: ServicePlan): Installed & { readonly content: string } {
  if (WINDOWS) return { kind: 'windows-task', place: SERVICE_NAME, content: windowsTask(plan) }
  const system = plan.account !== undefined
  return {
    kind: system ? 'systemd-system' : 'systemd-user',
    place: path.join(
      system ? '/etc/systemd/system' : path.join(os.homedir(), '.config/systemd/user'),
      `${SERVICE_NAME}.service`,
    ),
    content: systemdUnit(plan),
  }
}

/** Installs the service and starts it, now and with the machine. */
export function installService(plan: ServicePlan): Installed {
  const { kind, place, content } = serviceFile(plan)
  if (kind === 'windows-task') {
    const file = path.join(os.tmpdir(), `${SERVICE_NAME}-task.xml`)
    writeFileSync(file, `\uFEFF${content}`, 'utf16le')
    try {
      must('icacls', [plan.dataDirectory, '/grant', '*S-1-5-19:(OI)(CI)F'])
      must('schtasks', ['/create', '/tn', place, '/xml', file, '/f'])
      must('schtasks', ['/run', '/tn', place])
    } finally {
      rmSync(file, { force: true })
    }
    return { kind, place }
  }
  requireSystemd(kind)
  try {
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, content)
  } catch (cause) {
    throw problem('service/not-writable', 503, 'Không ghi được tệp dịch vụ', `Cần quyền ghi ${place}.`, { cause })
  }
  systemctl(kind, ['daemon-reload'])
  systemctl(kind, ['enable', '--now', SERVICE_NAME])
  // Without it a person's services end when he signs out.
  if (kind === 'systemd-user') spawnSync('loginctl', ['enable-linger'])
  return { kind, place }
}

/** Stops the service and removes it; the data folder stays as it is. */
export function uninstallService(plan: ServicePlan): Installed {
  const { kind, place } = serviceFile(plan)
  if (kind === 'windows-task') {
    spawnSync('schtasks', ['/end', '/tn', place])
    must('schtasks', ['/delete', '/tn', place, '/f'])
    return { kind, place }
  }
  if (!existsSync(place)) throw notInstalled(place)
  requireSystemd(kind)
  systemctl(kind, ['disable', '--now', SERVICE_NAME])
  rmSync(place, { force: true })
  systemctl(kind, ['daemon-reload'])
  return { kind, place }
}

export function serviceStatus(plan: ServicePlan): ServiceStatus {
  const { kind, place } = serviceFile(plan)
  if (kind === 'windows-task') {
    const { status, stdout } = spawnSync('schtasks', ['/query', '/tn', place, '/fo', 'list', '/v'], {
      encoding: 'utf8',
    })
    return { kind, place, installed: status === 0, running: /Running/.test(stdout ?? ''), text: stdout ?? '' }
  }
  const installed = existsSync(place)
  if (!installed || !systemdRuns(kind)) return { kind, place, installed, running: false, text: '' }
  const { stdout } = spawnSync('systemctl', [...userFlag(kind), 'is-active', SERVICE_NAME], { encoding: 'utf8' })
  return { kind, place, installed, running: stdout.trim() === 'active', text: readFileSync(place, 'utf8') }
}

const userFlag = (kind: Installed['kind']): string[] => (kind === 'systemd-user' ? ['--user'] : [])

function systemdRuns(kind: Installed['kind']): boolean {
  if (!existsSync('/run/systemd/system')) return false
  return kind !== 'systemd-user' || spawnSync('systemctl', ['--user', 'show-environment']).status === 0
}

function requireSystemd(kind: Installed['kind']): void {
  if (systemdRuns(kind)) return
  throw problem(
    'service/no-systemd',
    409,
    'Máy này không chạy systemd',
    'Xem nội dung dịch vụ bằng "service install --print" và cài theo cách của máy này, hoặc chạy "npm start" từ trình quản lý tiến trình có sẵn.',
  )
}

function systemctl(kind: Installed['kind'], args: readonly string[]): void {
  must('systemctl', [...userFlag(kind), ...args])
}

function must(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status === 0) return
  throw problem(
    'service/refused',
    409,
    'Hệ điều hành không nhận dịch vụ',
    `Lệnh "${program} ${args.join(' ')}" bị từ chối: ${(stderr || error?.message || '').trim().slice(0, 300)}`,
  )
}

function notInstalled(place: string) {
  return problem('service/not-installed', 409, 'Chưa cài dịch vụ', `Không có ${place}. Cài bằng "service install".`)
}
