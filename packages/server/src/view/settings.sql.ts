import type { ListSettings } from '@minh-an/contract/view'
import type { Caller } from '../command/index.ts'
import type { Tx } from '../platform/index.ts'

/** Columns and height of rows as the person left them; nothing where nothing was chosen yet. */
export async function settingsOf(tx: Tx, { person }: Caller): Promise<ListSettings> {
  const { rows } = await tx.query<{ content: ListSettings }>('select content from list_settings where user_id = $1', [
    person.userId,
  ])
  return rows[0]?.content ?? {}
}

export async function keepSettings(tx: Tx, { person }: Caller, content: ListSettings): Promise<ListSettings> {
  await tx.query(
    `insert into list_settings (user_id, content) values ($1, $2)
     on conflict (user_id) do update set content = excluded.content, updated_at = now()`,
    [person.userId, JSON.stringify(content)],
  )
  return content
}
