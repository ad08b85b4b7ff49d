import { Worker } from 'node:worker_threads'
import type { RegisterCase } from '@minh-an/domain/import'
import { problem } from '../../platform/index.ts'
import { readingLimits } from './limits.ts'
import type { ReadingMessage, ReadingOrder, ReadingSummary } from './messages.ts'

export { readingLimits } from './limits.ts'
export type { ReadingOrder, ReadingSummary, RefusedRow } from './messages.ts'

export interface ReadRegister {
  readonly summary: ReadingSummary
  readonly cases: readonly RegisterCase[]
}

/** Two files at a time, a few more in the queue: reading takes a processor and memory. */
const atOnce = 2
const queueLimit = 8
let running = 0
const waiting: (() => void)[] = []

/** Reads a register file in a thread with its own memory and time limits; a file that breaks them is refused. */
export async function readInWorker(order: ReadingOrder): Promise<ReadRegister> {
  if (order.bytes.byteLength > readingLimits.fileBytes) throw fileTooLarge()
  await takeTurn()
  try {
    return await runWorker(order)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

async function takeTurn(): Promise<void> {
  if (running >= atOnce) {
    if (waiting.length >= queueLimit) {
      throw problem('import/busy', 503, 'Đang có nhiều tệp được đọc', 'Đợi một phút rồi nhập lại.')
    }
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running += 1
}

function runWorker(order: ReadingOrder): Promise<ReadRegister> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: readingLimits.workerHeapMegabytes },
      env: {},
    })
    const cases: RegisterCase[] = []
    const timer = setTimeout(() => end(() => reject(takesTooLong())), readingLimits.workerMilliseconds)
    const end = (answer: () => void) => {
      clearTimeout(timer)
      void worker.terminate()
      answer()
    }
    worker.on('message', (message: ReadingMessage) => {
      if (message.kind === 'cases') for (const one of message.cases) cases.push(one)
      else if (message.kind === 'summary') end(() => resolve({ summary: message.summary, cases }))
      else end(() => reject(problem(message.code, 422, message.title, message.detail)))
    })
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? takesTooMuch() : error)),
    )
  })
}

export function fileTooLarge() {
  return problem(
    'import/file-too-large',
    413,
    'Tệp quá lớn',
    `Tệp sổ tối đa ${readingLimits.fileBytes / 1024 / 1024} MB. Bỏ hình ảnh và trang tính thừa, hoặc chia thành nhiều tệp rồi nhập lần lượt.`,
  )
}

const takesTooLong = () =>
  problem(
    'import/too-slow',
    422,
    'Đọc tệp quá lâu nên đã dừng',
    'Chưa có gì được nhập. Chia tệp thành nhiều tệp nhỏ rồi nhập lần lượt.',
  )
const takesTooMuch = () =>
  problem(
    'import/too-complex',
    422,
    'Tệp cần quá nhiều bộ nhớ',
    'Chưa có gì được nhập. Chia tệp thành nhiều tệp nhỏ rồi nhập lần lượt.',
  )
