import { type Database, readOnly } from '../platform/index.ts'
import { type StoredFile, type StoredFiles, verifyAttachments, verifyFiles } from './verify-attachments.ts'
import { verifyCases } from './verify-cases.ts'
import { verifyEntries } from './verify-entries.ts'
import { verifyLedger } from './verify-ledger.ts'
import type { Fault, VerifyReport } from './verify-report.ts'

/**
 * Reads everything back: the hash chain of each agency entry by entry, then every row derived from it, then the ledger,
 * and, where the folder of the attachments is given, every file in it.
 * One agency is read on one snapshot, so that work going on meanwhile does not look like a fault.
 */
export async function verifyChain(
  db: Database,
  options: {
    readonly agencyId?: string | undefined
    readonly files?: StoredFiles | undefined
    readonly onAgency?: (agencyId: string) => void
  } = {},
): Promise<VerifyReport> {
  const start = performance.now()
  const agencies = await agenciesWithWork(db, options.agencyId)
  const faults: Fault[] = []
  const total = { entries: 0, cases: 0, transfers: 0, attachments: 0 }
  for (const agencyId of agencies) {
    options.onAgency?.(agencyId)
    const stored: StoredFile[] = []
    await readOnly(db, async (tx) => {
      const chain = await verifyEntries(tx, agencyId)
      const cases = await verifyCases(tx, agencyId)
      const ledger = await verifyLedger(tx, agencyId)
      const attachments = await verifyAttachments(tx, agencyId)
      faults.push(...(chain.fault === undefined ? [] : [chain.fault]))
      faults.push(...cases.faults, ...ledger.faults, ...attachments.faults)
      stored.push(...attachments.stored)
      total.entries += chain.entries
      total.cases += cases.cases
      total.transfers += ledger.transfers
      total.attachments += attachments.stored.length
    })
    // Files never change, so they are read after the snapshot is let go.
    if (options.files !== undefined) faults.push(...(await verifyFiles(options.files, agencyId, stored)))
  }
  return {
    sound: faults.length === 0,
    agencies: agencies.length,
    ...total,
    milliseconds: Math.round(performance.now() - start),
    faults,
  }
}

/** Agencies that recorded something; also one whose head or rows say so although its chain is empty. */
async function agenciesWithWork(db: Database, only: string | undefined): Promise<string[]> {
  const { rows } = await readOnly(db, (tx) =>
    tx.query<{ id: string }>(
      `select a.id from agency a left join chain_head h on h.agency_id = a.id
        where ($1::text is null or a.id = $1)
          and ($1::text is not null or h.seq <> 0 or h.agency_id is null
               or exists (select from act where act.agency_id = a.id)
               -- Read once for all agencies: none of these has an index by agency alone.
               or a.id in (select agency_id from attachment)
               or a.id in (select agency_id from enforcement_case)
               or a.id in (select agency_id from ledger_transfer))
        order by a.id`,
      [only ?? null],
    ),
  )
  return rows.map((row) => row.id)
}
