import { once } from 'node:events'
import { startApplication } from '@minh-an/server/application'
import { dropDatabase, readSettings, systemClock } from '@minh-an/server/platform'
import { askForReset, TRAINING_DATABASE, takeResetAsked, trainingSettings } from '@minh-an/server/training'
import { type Command, readOptions, WrongUse } from '../command.ts'

const usageVi = [
  'minh-an training start [--port CỔNG] [--data THƯ_MỤC] [--json]',
  '    mở bản tập huấn: cơ sở dữ liệu, cổng, tài khoản riêng; không chạm hồ sơ của cơ quan',
  'minh-an training reset [--data THƯ_MỤC] [--json]',
  '    đưa bản tập huấn về ban đầu; bản đang chạy tự làm lại trong vài giây',
  '',
  'Cổng mặc định: cổng của cơ quan cộng 1.',
].join('\n')

const STOP_LIMIT_MS = 20_000
const LOOK_EVERY_MS = 2_000

export const command: Command = {
  name: 'training',
  summaryVi: 'Mở bản tập huấn, đưa bản tập huấn về ban đầu',
  usageVi,
  async run(args) {
    const { values, positionals } = readOptions(args, { port: { type: 'string' } })
    const [action, ...rest] = positionals
    if (rest.length > 0 || (action !== 'start' && action !== 'reset')) throw new WrongUse('Chọn "start" hoặc "reset".')
    const office = readSettings(process.env, { dataDirectory: values.data })
    const port = values.port === undefined ? office.port + 1 : Number(values.port)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new WrongUse('--port là số từ 1 đến 65535.')
    const settings = trainingSettings(office, port)
    const json = values.json === true
    if (action === 'start') return start(settings, json)
    const running = await askForReset(settings)
    if (!running)
      await dropDatabase({ url: settings.databaseUrl, dataDirectory: settings.dataDirectory }, TRAINING_DATABASE)
    console.log(
      json
        ? JSON.stringify({ reset: true, running })
        : running
          ? 'Bản tập huấn đang chạy sẽ về ban đầu trong vài giây.'
          : 'Bản tập huấn đã về ban đầu; mở lại bằng: minh-an training start.',
    )
    return 0
  },
}

/** Runs until it is stopped; a reset takes the database away and begins again on the same port. */
async function start(settings: ReturnType<typeof trainingSettings>, json: boolean): Promise<number> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort())
  const parent = process.ppid
  const orphan = setInterval(() => process.ppid !== parent && stop.abort(), 500)
  orphan.unref()
  while (!stop.signal.aborted) {
    const reset = new AbortController()
    const application = await startApplication(settings, systemClock, { reset: () => reset.abort() })
    if (json) console.log(JSON.stringify({ url: application.url, port: settings.port }))
    else console.log(`Bản tập huấn đang chạy tại ${application.url}\nDừng bằng Ctrl+C.`)
    const look = setInterval(() => {
      takeResetAsked(settings).then(
        (asked) => asked && reset.abort(),
        () => undefined,
      )
    }, LOOK_EVERY_MS)
    await Promise.race([aborted(stop.signal), aborted(reset.signal)])
    clearInterval(look)
    setTimeout(() => stop.signal.aborted && process.exit(1), STOP_LIMIT_MS).unref()
    await application.stop()
    if (reset.signal.aborted && !stop.signal.aborted) {
      await dropDatabase({ url: settings.databaseUrl, dataDirectory: settings.dataDirectory }, TRAINING_DATABASE)
    }
  }
  return 0
}

const aborted = (signal: AbortSignal) => (signal.aborted ? Promise.resolve() : once(signal, 'abort'))
