import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from './commands.ts'

describe('commands', () => {
  it('has an entry for every file of commands/', () => {
    const files = readdirSync(path.join(import.meta.dirname, 'commands'))
    const names = files.filter((file) => !file.includes('.test.')).map((file) => path.basename(file, '.ts'))
    expect(commands.map((one) => one.name).toSorted()).toEqual(names.toSorted())
  })

  it.each(commands)('says of $name what the command says of itself', { timeout: 60_000 }, async (entry) => {
    const { command } = await entry.load()
    expect({ name: command.name, summaryVi: command.summaryVi }).toEqual({
      name: entry.name,
      summaryVi: entry.summaryVi,
    })
  })
})
