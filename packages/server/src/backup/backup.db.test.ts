import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { PlainDate } from '@minh-an/domain/calendar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEntries } from '../audit/index.ts'
import { type Database, inTransaction, migrate, newId, openDatabase, readOnly } from '../platform/index.ts'
import { writeVariedCases } from '../testing/index.ts'
import { clusterOf } from './cluster.ts'
import { drillBackup } from './drill.ts'
import { listBackups, openTarget, readArchiveState } from './index.ts'
import { type RestoreOptions, restoreBackup } from './restore.ts'
import { takeBackup } from './take-backup.ts'
import { targetProblem } from './target.ts'
import { archiveLog, nextSegment } from './wal-archive.ts'

const AGENCY = '2025:25'
const PASSPHRASE = 'ngọn đèn trước gió năm 1945'

let folder = ''
let database: Database
const at = (name: string) => path.join(folder, name)
const open = (name: string) => openDatabase({ dataDirectory: at(name), allowUnsafeDurability: true })
const backUp = (more: Partial<Parameters<typeof takeBackup>[1]> = {}) =>
  takeBackup(database, {
    directory: at('kho'),
    encrypt: false,
    passphrase: undefined,
    files: at('attachments'),
    keep: 10,
    ...more,
  })
const restore = (into: string, more: Partial<RestoreOptions> = {}) =>
  restoreBackup({ from: at('kho'), into: at(into), throwaway: true, ...more })

/** One record of the agency itself; answers the moment after it was confirmed. */
async function record(kind: string): Promise<string> {
  await inTransaction(database, (tx) =>
    appendEntries(tx, AGENCY, [
      {
        id: newId(),
        subject: 'agency',
        kind,
        effectiveOn: '2026-11-24',
        capacity: 'system',
        source: 'entry',
        payload: {},
      },
    ]),
  )
  await delay(20)
  const { rows } = await database.pool.query<{ at: string }>('select clock_timestamp() as at')
  return rows[0]?.at ?? ''
}

/** A file of a case as the room `attachment` notes it: an entry of the chain and its row. */
async function attach(hash: Buffer, bytes: number): Promise<void> {
  await inTransaction(database, async (tx) => {
    const { rows } = await tx.query<{ id: string; agency_id: string }>(
      'select id, agency_id from enforcement_case order by id limit 1',
    )
    const { id: caseId, agency_id: agencyId } = rows[0] ?? { id: '', agency_id: '' }
    const [attachmentId, name] = [newId(), 'quyết định.pdf']
    const payload = { attachmentId, hash: hash.toString('hex'), bytes, kind: 'pdf', name }
    const [entry] = await appendEntries(tx, agencyId, [
      {
        id: newId(),
        subject: 'attachment',
        subjectId: caseId,
        kind: 'attachment-added',
        effectiveOn: '2026-11-24',
        capacity: 'clerk',
        source: 'entry',
        payload,
      },
    ])
    await tx.query(
      `insert into attachment (id, agency_id, case_id, hash, size_bytes, kind, name, attached_at)
       values ($1, $2, $3, $4, $5, 'pdf', $6, $7)`,
      [attachmentId, agencyId, caseId, hash, bytes, name, entry?.recordedAt],
    )
  })
}

async function kindsIn(name: string): Promise<string[]> {
  const restored = await open(name)
  try {
    const { rows } = await readOnly(restored, (tx) =>
      tx.query<{ kind: string }>(`select kind from act where agency_id = $1 and kind like 'test-%' order by seq`, [
        AGENCY,
      ]),
    )
    return rows.map((row) => row.kind)
  } finally {
    await restored.close()
  }
}

describe('backup', () => {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(process.platform === 'win32' ? (process.env['TEMP'] ?? '.') : '/tmp', 'minh-an-bk-'))
    // With fsync: only then does the server know how far its log is safe.
    database = await openDatabase({ dataDirectory: at('live') })
    await migrate(database)
    await inTransaction(database, (tx) => writeVariedCases(tx, 7, 12))
  })
  afterAll(async () => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is restored to the last confirmed record, to an instant, and proves itself', async () => {
    await record('test-before')
    const report = await backUp()
    expect(report).toMatchObject({ encrypted: false, removedBackups: [] })
    expect(report.packedBytes).toBeLessThan(report.bytes / 3)
    const target = openTarget(at('kho'), undefined)
    const cluster = await clusterOf(database)
    expect(await archiveLog(database, cluster, target, { keptUp: true })).toMatchObject({ gap: true })
    const between = await record('test-first')
    await record('test-second')
    const quiet = await database.pool.query<{ at: string }>('select clock_timestamp() as at')
    expect(await archiveLog(database, cluster, target)).toMatchObject({ gap: false })

    const whole = await restore('whole')
    expect(whole.verification).toMatchObject({ sound: true })
    expect(whole.verification.cases).toBeGreaterThan(5)
    expect(whole.headsCompared).toBeGreaterThan(0)
    expect(await kindsIn('whole')).toEqual(['test-before', 'test-first', 'test-second'])
    expect(existsSync(at('whole/restore-unfinished'))).toBe(false)

    await restore('instant', { until: between })
    expect(await kindsIn('instant')).toEqual(['test-before', 'test-first'])

    // Nothing was recorded after that moment, but the archive reaches it: its state is the last record's.
    await restore('quiet', { until: quiet.rows[0]?.at })
    expect(await kindsIn('quiet')).toEqual(['test-before', 'test-first', 'test-second'])
  }, 120_000)

  it('brings the files of cases along, each once, and names one that is lost', async () => {
    const content = Buffer.from('bản quét quyết định')
    const hash = createHash('sha256').update(content).digest()
    const name = hash.toString('hex')
    const place = at(`attachments/${name.slice(0, 2)}/${name.slice(2, 4)}`)
    mkdirSync(place, { recursive: true })
    writeFileSync(path.join(place, name), content)
    await attach(hash, content.length)
    const from = at('kho-tệp')
    expect(await backUp({ directory: from })).toMatchObject({ caseFilesCopied: 1, caseFilesMissing: [] })
    expect(await backUp({ directory: from })).toMatchObject({ caseFilesCopied: 0, caseFilesMissing: [] })
    expect(await restore('with-files', { from })).toMatchObject({ caseFilesRestored: 1, caseFilesMissing: [] })
    const restored = at(`with-files/attachments/${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`)
    expect(readFileSync(restored)).toEqual(content)
    rmSync(at('kho-tệp/files'), { recursive: true })
    expect(await restore('without-files', { from })).toMatchObject({ caseFilesRestored: 0, caseFilesMissing: [name] })
  }, 120_000)

  it('refuses moments it cannot reach, and moments without a zone', async () => {
    const complete = readArchiveState(openTarget(at('kho'), undefined))?.completeUntil ?? ''
    const later = new Date(Date.parse(complete) + 60_000).toISOString()
    await expect(restore('late', { until: later })).rejects.toMatchObject({ code: 'backup/until-too-late' })
    await expect(restore('early', { until: '2020-01-01T00:00:00+07:00' })).rejects.toMatchObject({
      code: 'backup/until-too-early',
    })
    await expect(restore('zone', { until: '2026-11-24 10:15' })).rejects.toMatchObject({
      code: 'backup/until-unreadable',
    })
    expect(readdirSync(folder).filter((name) => ['late', 'early', 'zone'].includes(name))).toEqual([])
  })

  it('never writes over a folder that holds something', async () => {
    mkdirSync(at('taken'))
    writeFileSync(at('taken/sổ.txt'), 'của người khác')
    await expect(restore('taken')).rejects.toMatchObject({ code: 'backup/folder-not-empty' })
    expect(readFileSync(at('taken/sổ.txt'), 'utf8')).toBe('của người khác')
  })

  it('refuses what is no backup, and a backup of which one byte changed, and leaves nothing behind', async () => {
    await expect(restore('x', { from: folder })).rejects.toMatchObject({ code: 'backup/not-a-backup' })
    cpSync(at('kho'), at('kho-hỏng'), { recursive: true })
    const [{ id, files, stopWal }] = listBackups(openTarget(at('kho'), undefined)).manifests as [never] as [
      { id: string; files: { path: string; pack: number; offset: number; length: number }[]; stopWal: string },
    ]
    const victim = files.find((file) => file.length > 5_000) as (typeof files)[number]
    const pack = at(`kho-hỏng/base/${id}/data-${String(victim.pack).padStart(4, '0')}.pack`)
    const bytes = readFileSync(pack)
    bytes.writeUInt8(bytes.readUInt8(victim.offset + 3_000) ^ 0x10, victim.offset + 3_000)
    writeFileSync(pack, bytes)
    await expect(restore('x', { from: at('kho-hỏng') })).rejects.toMatchObject({ code: 'backup/damaged' })
    expect(readdirSync(at('x'))).toEqual([])

    cpSync(at('kho'), at('kho-thiếu'), { recursive: true })
    rmSync(at(`kho-thiếu/wal/${stopWal}.zst`))
    await expect(restore('x', { from: at('kho-thiếu') })).rejects.toMatchObject({
      code: 'backup/damaged',
      detail: expect.stringContaining(stopWal),
    })

    const manifest = at(`kho-hỏng/base/${id}/manifest.json`)
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"program', '"programme'))
    await expect(restore('x', { from: at('kho-hỏng') })).rejects.toMatchObject({ code: 'backup/damaged' })
  })

  it('keeps the newest backups and the log they need', async () => {
    const kept = [await backUp(), await backUp(), await backUp({ keep: 2 })]
    const target = openTarget(at('kho'), undefined)
    const { manifests } = listBackups(target)
    expect(manifests.map((manifest) => manifest.id)).toEqual(kept.slice(1).map((report) => report.id))
    const segments = readdirSync(at('kho/wal')).filter((name) => /^[0-9A-F]{24}/.test(name))
    expect(segments.sort()[0]?.slice(0, 24)).toBe(manifests[0]?.startWal)
    await restore('kept', { id: manifests[0]?.id })
  }, 120_000)

  it('restores each backup of a folder that is not kept up to its own end, and says where its log has a hole', async () => {
    const from = at('kho-rời')
    const first = await backUp({ directory: from })
    await record('test-between')
    await database.pool.query('select pg_switch_wal()')
    const between = await record('test-between')
    await database.pool.query('select pg_switch_wal()')
    await database.pool.query('checkpoint')
    const second = await backUp({ directory: from })
    await expect(restore('hole', { from, until: between })).rejects.toMatchObject({
      code: 'backup/archive-gap',
      detail: expect.stringContaining(first.id),
    })
    await restore('own-end', { from, id: first.id })
    expect(await kindsIn('own-end')).not.toContain('test-between')
    expect((await restore('newest', { from })).id).toBe(second.id)
  }, 120_000)

  it('is encrypted with a passphrase, opens with it alone, and shows nothing of its content', async () => {
    const secret = { directory: at('kho-kín'), encrypt: true, passphrase: PASSPHRASE }
    await expect(backUp({ ...secret, passphrase: undefined })).rejects.toMatchObject({
      code: 'backup/passphrase-missing',
    })
    await expect(backUp({ ...secret, passphrase: 'ngắn' })).rejects.toMatchObject({ code: 'backup/passphrase-short' })
    const report = await backUp(secret)
    expect(report.encrypted).toBe(true)
    const pack = readFileSync(at(`kho-kín/base/${report.id}/data-0000.pack`))
    expect(pack.includes(Buffer.from([0x28, 0xb5, 0x2f, 0xfd])), 'no zstd frame lies open').toBe(false)
    const from = at('kho-kín')
    await expect(restore('kín', { from })).rejects.toMatchObject({ code: 'backup/passphrase-missing' })
    await expect(restore('kín', { from, passphrase: 'một cụm khác hẳn' })).rejects.toMatchObject({
      code: 'backup/wrong-passphrase',
    })
    expect((await restore('kín', { from, passphrase: PASSPHRASE })).verification.sound).toBe(true)
    pack.writeUInt8(pack.readUInt8(40_000) ^ 1, 40_000)
    writeFileSync(at(`kho-kín/base/${report.id}/data-0000.pack`), pack)
    await expect(restore('kín-2', { from, passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'backup/damaged' })
  }, 120_000)

  it('goes on after a restored database has worked, and restores what that one recorded', async () => {
    await record('test-third')
    await backUp()
    await restore('successor')
    await restore('rival')
    const successor = await open('successor')
    try {
      const target = openTarget(at('kho'), undefined)
      const report = await takeBackup(successor, {
        directory: target.directory,
        encrypt: false,
        passphrase: undefined,
        files: at('attachments'),
        keep: 10,
      })
      expect(listBackups(target).manifests.at(-1)?.timeline).toBe(2)
      await restore('second-life', { id: report.id })
      const rival = await open('rival')
      try {
        await expect(archiveLog(rival, await clusterOf(rival), target)).rejects.toMatchObject({
          code: 'backup/target-of-another-copy',
        })
      } finally {
        await rival.close()
      }
    } finally {
      await successor.close()
    }
  }, 120_000)

  it('passes a drill against the living database, and fails one when a row differs', async () => {
    const options = {
      from: at('kho'),
      passphrase: undefined,
      workIn: folder,
      today: '2026-11-24' as PlainDate,
      throwaway: true,
    }
    await backUp()
    await record('test-after-the-backup')
    const report = await drillBackup(database, options)
    expect(report).toMatchObject({ passed: true, headsDiffering: [] })
    expect(report.counts.find((one) => one.what === 'transfers')?.restored).not.toBe('0')
    expect(readFileSync(report.kept, 'utf8')).toContain('Kết quả: ĐẠT')
    expect(readdirSync(folder).filter((name) => name.startsWith('drill-'))).toEqual([])

    await database.pool.query(`set session_replication_role = replica;
      delete from ledger_posting where transfer_id = (select id from ledger_transfer order by id limit 1);
      reset session_replication_role`)
    const second = await drillBackup(database, options)
    expect(second.passed).toBe(false)
    expect(readFileSync(second.kept, 'utf8')).toContain('KHÔNG ĐẠT')
  }, 120_000)

  it('leaves the folder of another database alone', async () => {
    const other = await open('other')
    try {
      await migrate(other)
      await expect(
        takeBackup(other, {
          directory: at('kho'),
          encrypt: false,
          passphrase: undefined,
          files: at('attachments'),
          keep: 1,
        }),
      ).rejects.toMatchObject({ code: 'backup/target-of-another-database' })
      await expect(
        takeBackup(other, {
          directory: at('live'),
          encrypt: false,
          passphrase: undefined,
          files: at('attachments'),
          keep: 1,
        }),
      ).rejects.toMatchObject({ code: 'backup/target-not-empty' })
    } finally {
      await other.close()
    }
  })

  it('says in a sentence that the disk of the backups is full', () => {
    const error = Object.assign(new Error('write'), { code: 'ENOSPC' })
    expect(targetProblem(error, '/kho')).toMatchObject({ code: 'backup/target-full', status: 503 })
  })

  it('counts log segments as PostgreSQL names them', () => {
    expect(nextSegment('0000000100000000000000FE', 16 * 2 ** 20)).toBe('0000000100000000000000FF')
    expect(nextSegment('0000000100000000000000FF', 16 * 2 ** 20)).toBe('000000010000000100000000')
  })
})
