import { createHash } from 'node:crypto'
import type { ImportCertificate, ImportDetail, ImportSummary } from '@minh-an/contract/import'
import type { SheetMapping } from '@minh-an/domain/import'
import type { Tx } from '../platform/index.ts'
import type { OfficerOfImport } from './judge-cases.ts'
import type { ImportingUnit } from './unit.ts'

/** Headings may be longer than an index entry: their hash is the key. */
const headingKey = (fingerprint: string) => createHash('sha256').update(fingerprint).digest('hex')

export async function rememberedMappings(tx: Tx, unitCode: string) {
  const { rows } = await tx.query<{ mapping: { fingerprint: string; columns: SheetMapping['columns'] } }>(
    'select mapping from import_mapping where unit_code = $1 order by updated_at desc limit 200',
    [unitCode],
  )
  return rows.map(({ mapping }) => ({ key: mapping.fingerprint, columns: mapping.columns }))
}

export async function rememberMapping(
  tx: Tx,
  unitCode: string,
  fingerprint: string,
  columns: SheetMapping['columns'],
): Promise<void> {
  await tx.query(
    `insert into import_mapping (unit_code, heading_key, mapping) values ($1, $2, $3)
     on conflict (unit_code, heading_key) do update set mapping = excluded.mapping, updated_at = now()`,
    [unitCode, headingKey(fingerprint), JSON.stringify({ fingerprint, columns })],
  )
}

/** The import that brought this very file (and sheet) into the unit, unless it was withdrawn since. */
export async function findSameFile(tx: Tx, unitCode: string, fileHash: Buffer, sheet: string | undefined) {
  const { rows } = await tx.query<{
    id: string
    imported_at: string
    by: string | null
    rows_imported: number
    certificate: ImportCertificate
  }>(
    `select r.id, r.imported_at, u.full_name as by, r.rows_imported, r.certificate
       from register_import r left join app_user u on u.id = r.imported_by
      where r.unit_code = $1 and r.file_hash = $2 and r.undone_at is null
        and r.mapping ->> 'sheet' is not distinct from $3
      order by r.imported_at desc limit 1`,
    [unitCode, fileHash, sheet ?? null],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  return {
    answer: { id: row.id, importedAt: row.imported_at, importedBy: row.by, cases: row.rows_imported },
    certificate: row.certificate,
  }
}

export async function insertOfficers(tx: Tx, unit: ImportingUnit, officers: readonly OfficerOfImport[]): Promise<void> {
  const created = officers.filter((one) => one.created)
  if (created.length === 0) return
  await tx.query(
    `insert into officer (id, agency_id, unit_code, full_name) select id, $1, $2, name from unnest($3::uuid[], $4::text[]) as r (id, name)`,
    [unit.agencyId, unit.code, created.map((one) => one.id), created.map((one) => one.name)],
  )
}

export interface NewImport {
  readonly id: string
  readonly unit: ImportingUnit
  readonly fileName: string
  readonly fileHash: Buffer
  readonly mapping: object
  readonly certificate: ImportCertificate
  readonly userId: string | undefined
  readonly at: string
}

export async function insertImport(tx: Tx, one: NewImport): Promise<void> {
  const { certificate } = one
  await tx.query(
    `insert into register_import (id, agency_id, unit_code, file_name, file_hash, mapping, rows_read, rows_imported,
                                  rows_rejected, certificate, imported_by, imported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      one.id,
      one.unit.agencyId,
      one.unit.code,
      one.fileName,
      one.fileHash,
      JSON.stringify(one.mapping),
      certificate.rowsRead,
      certificate.rowsImported,
      certificate.rowsRejected,
      JSON.stringify(certificate),
      one.userId ?? null,
      one.at,
    ],
  )
}

const summaryColumns = `r.id, r.agency_id, r.unit_code, n.name as unit_name, r.file_name, r.imported_at, u.full_name as imported_by, r.rows_read,
  r.rows_imported, r.rows_rejected, r.undone_at, w.full_name as undone_by,
  r.undone_at is null and not exists (
    select from enforcement_case c where c.import_id = r.id and c.version > 1) as can_undo`
const summaryFrom = `register_import r join unit n on n.code = r.unit_code
  left join app_user u on u.id = r.imported_by left join app_user w on w.id = r.undone_by`

interface SummaryRow {
  id: string
  agency_id: string
  unit_code: string
  unit_name: string
  file_name: string
  imported_at: string
  imported_by: string | null
  rows_read: number
  rows_imported: number
  rows_rejected: number
  undone_at: string | null
  undone_by: string | null
  can_undo: boolean
}

function toSummary(row: SummaryRow): ImportSummary {
  return {
    id: row.id,
    unit: { code: row.unit_code, name: row.unit_name },
    fileName: row.file_name,
    importedAt: row.imported_at,
    importedBy: row.imported_by,
    rowsRead: row.rows_read,
    rowsImported: row.rows_imported,
    rowsRejected: row.rows_rejected,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by,
    canUndo: row.can_undo,
  }
}

/** Imports of the units, newest first; `units` null means all. */
export async function selectImports(
  tx: Tx,
  units: readonly string[] | null,
  after: { readonly at: string; readonly id: string } | undefined,
  limit: number,
): Promise<ImportSummary[]> {
  const { rows } = await tx.query<SummaryRow>(
    `select ${summaryColumns} from ${summaryFrom}
      where ($1::text[] is null or r.unit_code = any ($1))
        and ($2::timestamptz is null or (r.imported_at, r.id) < ($2, $3::uuid))
      order by r.imported_at desc, r.id desc limit $4`,
    [units, after?.at ?? null, after?.id ?? null, limit],
  )
  return rows.map(toSummary)
}

export async function selectImport(
  tx: Tx,
  id: string,
  units: readonly string[] | null,
): Promise<(ImportDetail & { readonly agencyId: string }) | undefined> {
  const { rows } = await tx.query<SummaryRow & { certificate: ImportCertificate }>(
    `select ${summaryColumns}, r.certificate from ${summaryFrom}
      where r.id = $1 and ($2::text[] is null or r.unit_code = any ($2))`,
    [id, units],
  )
  const row = rows[0]
  return row === undefined ? undefined : { ...toSummary(row), certificate: row.certificate, agencyId: row.agency_id }
}
