import { Worker } from 'node:worker_threads'
import type { RegisterCase, SheetMapping } from '@minh-an/domain/import'
import { problem } from '../../platform/index.ts'
import { readingLimits } from './limits.ts'
import type { ReadingData, ReadingMessage, ReadingOrder, ReadingSummary } from './messages.ts'

export { readingLimits } from './limits.ts'
export type { ReadingOrder, ReadingSummary, RefusedRow } from './messages.ts'

/** Works on a portion of cases while the next ones are read. */
export type OnCases = (
  cases: readonly RegisterCase[],
  progress: { readonly rows: number; readonly permille: number; readonly columns: SheetMapping['columns'] },
) => Promise<void>

/** Portions that may wait to be worked on. */
const PORTIONS_AHEAD = 3

/** Two files at a time, a few more in the queue: reading takes a processor and memory. */
const atOnce = 2
const queueLimit = 8
let running = 0
const waiting: (() => void)[] = []

/**
 * Reads a register file in a thread with its own memory and time limits; a file that breaks them is refused. Cases come
 * in portions, no more than some ahead of `onCases`, so that memory does not grow with the file.
 */
export async function readInWorker(order: ReadingOrder, onCases: OnCases): Promise<ReadingSummary> {
  if (order.bytes.byteLength > readingLimits.fileBytes) throw fileTooLarge()
  await takeTurn()
  try {
    return await runWorker(order, onCases)
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

function runWorker(order: ReadingOrder, onCases: OnCases): Promise<ReadingSummary> {
  const credits = new Int32Array(new SharedArrayBuffer(4))
  credits[0] = PORTIONS_AHEAD
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { order, credits } satisfies ReadingData,
      resourceLimits: {
        maxOldGenerationSizeMb: readingLimits.workerHeapMegabytes,
        maxYoungGenerationSizeMb: readingLimits.youngHeapMegabytes,
      },
      env: {},
    })
    let work = Promise.resolve()
    let columns: SheetMapping['columns'] = {}
    const timer = setTimeout(() => end(() => reject(takesTooLong())), readingLimits.workerMilliseconds)
    const end = (answer: () => void) => {
      clearTimeout(timer)
      void worker.terminate()
      answer()
    }
    const take = async ({ cases, rows, permille }: Extract<ReadingMessage, { kind: 'cases' }>) => {
      await onCases(cases, { rows, permille, columns })
      Atomics.add(credits, 0, 1)
      Atomics.notify(credits, 0)
    }
    worker.on('message', (message: ReadingMessage) => {
      if (message.kind === 'columns') columns = message.columns
      else if (message.kind === 'cases') {
        work = work.then(() => take(message))
        work.catch((error) => end(() => reject(error)))
      } else if (message.kind === 'summary') {
        work.then(
          () => end(() => resolve(message.summary)),
          () => undefined,
        )
      } else end(() => reject(problem(message.code, 422, message.title, message.detail)))
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
