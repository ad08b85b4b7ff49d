/**
 * A file that cannot be read, said inside the worker thread. It travels to the other side as plain data and becomes a
 * problem there.
 */
export class FileRefusal extends Error {
  readonly code: string
  readonly title: string
  readonly detail: string

  constructor(code: string, title: string, detail: string) {
    super(code)
    this.name = 'FileRefusal'
    this.code = code
    this.title = title
    this.detail = detail
  }
}

export function damaged(): FileRefusal {
  return new FileRefusal(
    'import/file-damaged',
    'Tệp hỏng, không đọc được',
    'Mở tệp bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi nhập lại.',
  )
}

export function tooComplex(what: string): FileRefusal {
  return new FileRefusal(
    'import/file-too-large',
    'Tệp vượt giới hạn',
    `${what} Chia tệp thành nhiều tệp nhỏ rồi nhập lần lượt.`,
  )
}
