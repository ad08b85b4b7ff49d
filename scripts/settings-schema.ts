import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { settingsJsonSchema } from '../packages/server/src/platform/settings-file.ts'

/** `node scripts/settings-schema.ts` writes docs/minh-an.schema.json from the schema of the settings file. */
const root = path.join(import.meta.dirname, '..')
const file = path.join(root, 'docs', 'minh-an.schema.json')
writeFileSync(file, `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`)
spawnSync(process.execPath, [path.join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', file])
