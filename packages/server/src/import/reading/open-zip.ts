import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { readingLimits } from './limits.ts'
import { damaged, FileRefusal, tooComplex } from './refusal.ts'

/** The parts of an XLSX file by name. */
export interface ZipParts {
  readonly names: readonly string[]
  has(name: string): boolean
  /** Bytes of a part once unpacked; 1 where there is none. */
  size(name: string): number
  /** Bytes of a part, unpacked as they are read; ends in an error where the part is longer than the directory says. */
  stream(name: string): Promise<Readable>
}

/**
 * Opens a zip by its central directory and applies every limit before one byte is unpacked. The library then refuses a
 * part that unpacks to more than the directory declared, so the limits hold against a lying directory as well.
 */
export async function openZip(bytes: Buffer): Promise<ZipParts> {
  const zip = await openDirectory(bytes)
  const entries = await listEntries(zip)
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    size: (name) => Math.max(1, entries.get(name)?.uncompressedSize ?? 1),
    stream: (name) => {
      const entry = entries.get(name)
      if (entry === undefined) return Promise.reject(damaged())
      return new Promise((resolve, reject) => {
        zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(damaged())))
      })
    },
  }
}

function openDirectory(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: false }
    yauzl.fromBuffer(bytes, options, (error, zip) => (error === null ? resolve(zip) : reject(damaged())))
  })
}

function listEntries(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > readingLimits.entries) {
    return Promise.reject(tooComplex(`Tệp chứa ${zip.entryCount} phần; tối đa ${readingLimits.entries}.`))
  }
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>()
    let unpacked = 0
    zip.on('error', () => reject(damaged()))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: yauzl.Entry) => {
      unpacked += entry.uncompressedSize
      const refused = refusalOf(entry, unpacked)
      if (refused !== undefined) return reject(refused)
      if (entries.has(entry.fileName)) return reject(damaged())
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

function refusalOf(entry: yauzl.Entry, unpackedSoFar: number): FileRefusal | undefined {
  if (entry.isEncrypted()) return passwordProtected()
  if (unpackedSoFar > readingLimits.unpackedBytes) {
    return tooComplex(`Nội dung giải nén vượt ${readingLimits.unpackedBytes / 1024 / 1024} MB.`)
  }
  const dense =
    entry.uncompressedSize > readingLimits.ratioFromBytes &&
    entry.uncompressedSize > entry.compressedSize * readingLimits.ratio
  if (dense) return tooComplex('Tệp nén bất thường (tỷ lệ nén quá cao).')
  const name = entry.fileName.toLowerCase()
  if (name.endsWith('vbaproject.bin')) return withMacros()
  if (name.startsWith('xl/externallinks/')) {
    return new FileRefusal(
      'import/external-links',
      'Tệp có liên kết tới tệp khác',
      'Trong Excel chọn Dữ liệu, Sửa liên kết, Ngắt liên kết; hoặc chép các ô sang tệp mới dưới dạng giá trị. Rồi nhập lại.',
    )
  }
  return undefined
}

export function withMacros(): FileRefusal {
  return new FileRefusal('import/macros', 'Tệp có macro', 'Lưu lại tệp thành .xlsx (không có macro) rồi nhập lại.')
}

export function passwordProtected(): FileRefusal {
  return new FileRefusal(
    'import/file-protected',
    'Tệp được đặt mật khẩu',
    'Bỏ mật khẩu của tệp, lưu lại thành .xlsx rồi nhập lại.',
  )
}
