import { rmSync } from 'node:fs'

/** Removes the data folder of this run, after the server has stopped. */
export default function removeData(): void {
  const directory = process.env['MINH_AN_E2E_DATA']
  if (directory) process.on('exit', () => rmSync(directory, { recursive: true, force: true }))
}
