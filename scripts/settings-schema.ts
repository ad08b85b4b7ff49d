import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { settingsJsonSchema } from '../packages/server/src/platform/settings-file.ts'

/** `node scripts/settings-schema.ts` writes docs/minh-an.schema.json from the schema of the settings file. */
writeFileSync(
  path.join(import.meta.dirname, '..', 'docs', 'minh-an.schema.json'),
  `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`,
)
