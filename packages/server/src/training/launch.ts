import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { problem } from '../platform/index.ts'

const CLI = path.resolve(import.meta.dirname, '../../../cli/src/main.ts')
/** Making the database and filling it takes seconds; a loaded machine takes its time. */
const READY_LIMIT_MS = 180_000

export interface TrainingLauncher {
  /** Starts the practice copy where it does not run; answers its port. */
  start(): Promise<{ readonly port: number }>
  stop(): Promise<void>
}

/**
 * Runs the practice copy as a process of its own beside an office's: nothing it holds in memory, no connection and no file
 * is shared with the office.
 */
export function trainingLauncher(dataDirectory: string): TrainingLauncher {
  let child: ChildProcess | undefined
  let running: Promise<{ port: number }> | undefined
  const launch = () =>
    new Promise<{ port: number }>((resolve, reject) => {
      const args = [...process.execArgv, CLI, 'training', 'start', '--json', '--data', dataDirectory]
      const own = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
      child = own
      const timer = setTimeout(() => own.kill('SIGTERM'), READY_LIMIT_MS)
      let words = ''
      own.stderr.on('data', (part: Buffer) => {
        words = `${words}${part.toString('utf8')}`.slice(-2_000)
      })
      createInterface(own.stdout).on('line', (line) => {
        try {
          const told = JSON.parse(line) as { port?: number; detail?: string }
          if (typeof told.detail === 'string') words = told.detail
          if (typeof told.port !== 'number') return
          clearTimeout(timer)
          resolve({ port: told.port })
        } catch {
          // Not for us.
        }
      })
      own.once('exit', () => {
        clearTimeout(timer)
        if (child === own) child = undefined
        running = undefined
        reject(
          problem(
            'training/not-started',
            503,
            'Chưa mở được bản tập huấn',
            `${words.trim() || 'Tiến trình tập huấn dừng khi đang mở.'} Hồ sơ của cơ quan không bị ảnh hưởng.`,
          ),
        )
      })
    })
  return {
    start: () => {
      running ??= launch()
      return running
    },
    stop: async () => {
      const own = child
      if (own === undefined) return
      const ended = new Promise((resolve) => own.once('exit', resolve))
      running?.catch(() => undefined)
      own.kill('SIGTERM')
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10_000).unref())])
    },
  }
}
