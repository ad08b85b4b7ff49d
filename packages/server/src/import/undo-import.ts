import type { ImportDetail, ImportSummary } from '@minh-an/contract/import'
import { withdrawImportedCases } from '../enforcement-case/index.ts'
import { type Database, inTransaction, problem, readOnly, type Tx } from '../platform/index.ts'
import { selectImport, selectImports } from './import.sql.ts'
import type { ImportActor } from './import-order.ts'

/** Takes an import back while nobody has worked on its cases; a second time it only says so. */
export async function undoImport(
  db: Database,
  actor: ImportActor,
  id: string,
  reason: string,
  units: readonly string[] | null,
): Promise<ImportSummary> {
  return inTransaction(
    db,
    async (tx) => {
      // One statement takes back what a whole file brought.
      await tx.query(`set local statement_timeout = '120s'`)
      const found = await tx.query<{ undone_at: string | null }>(
        'select undone_at from register_import where id = $1 for update',
        [id],
      )
      const before = await getOne(tx, id, units)
      if (found.rows[0]?.undone_at === null) {
        await withdrawImportedCases(tx, {
          agencyId: before.agencyId,
          importId: id,
          recordedBy: actor.userId,
          reason,
          today: actor.today,
        })
        await tx.query('update register_import set undone_at = $2, undone_by = $3 where id = $1', [
          id,
          actor.now,
          actor.userId ?? null,
        ])
      }
      const { certificate: _certificate, agencyId: _agencyId, ...summary } = await getOne(tx, id, units)
      return summary
    },
    { ...actor.transaction, retry: false },
  )
}

async function getOne(tx: Tx, id: string, units: readonly string[] | null) {
  const found = await selectImport(tx, id, units)
  if (found === undefined) {
    throw problem(
      'import/not-found',
      404,
      'Không tìm thấy lần nhập sổ',
      'Lần nhập này không có, hoặc ngoài phạm vi được xem.',
    )
  }
  return found
}

/** One import with its certificate. */
export async function getImport(
  db: Database,
  actor: Pick<ImportActor, 'transaction'>,
  id: string,
  units: readonly string[] | null,
): Promise<ImportDetail> {
  return readOnly(
    db,
    async (tx) => {
      const { agencyId: _agencyId, ...detail } = await getOne(tx, id, units)
      return detail
    },
    actor.transaction,
  )
}

/** Imports of the units, newest first; one more than `limit` where more follow. */
export async function listImports(
  db: Database,
  actor: Pick<ImportActor, 'transaction'>,
  units: readonly string[] | null,
  after: { readonly at: string; readonly id: string } | undefined,
  limit: number,
): Promise<ImportSummary[]> {
  return readOnly(db, (tx) => selectImports(tx, units, after, limit + 1), actor.transaction)
}
