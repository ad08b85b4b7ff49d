import { parentPort, workerData } from 'node:worker_threads'
import type { ReadingMessage, ReadingOrder } from './messages.ts'
import { readRegister } from './read-register.ts'
import { damaged, FileRefusal } from './refusal.ts'

// A thread of its own: its heap and its time are limited from outside, and a file that breaks it breaks nothing else.
const say = (message: ReadingMessage) => parentPort?.postMessage(message)

try {
  const summary = await readRegister(workerData as ReadingOrder, (cases) => say({ kind: 'cases', cases }))
  say({ kind: 'summary', summary })
} catch (error) {
  const { code, title, detail } = error instanceof FileRefusal ? error : damaged()
  if (!(error instanceof FileRefusal)) console.error(error)
  say({ kind: 'refused', code, title, detail })
}
