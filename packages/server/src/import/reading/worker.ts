import { parentPort, workerData } from 'node:worker_threads'
import type { ReadingData, ReadingMessage } from './messages.ts'
import { readRegister } from './read-register.ts'
import { damaged, FileRefusal } from './refusal.ts'

// A thread of its own: its heap and its time are limited from outside, and a file that breaks it breaks nothing else.
const { order, credits } = workerData as ReadingData
const say = (message: ReadingMessage) => parentPort?.postMessage(message)

/** Waits until the other side has worked on enough of what was sent: it never holds more than some portions. */
function takeCredit(): void {
  while (Atomics.load(credits, 0) <= 0) Atomics.wait(credits, 0, 0)
  Atomics.sub(credits, 0, 1)
}

try {
  const summary = await readRegister(order, {
    onColumns: (columns) => say({ kind: 'columns', columns }),
    onCases: (cases, rows, permille) => {
      takeCredit()
      say({ kind: 'cases', cases, rows, permille })
    },
  })
  say({ kind: 'summary', summary })
} catch (error) {
  const { code, title, detail } = error instanceof FileRefusal ? error : damaged()
  if (!(error instanceof FileRefusal)) console.error(error)
  say({ kind: 'refused', code, title, detail })
}
