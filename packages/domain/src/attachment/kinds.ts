/** Kinds of files that a case may carry: scans and photos to look at, office papers to keep. */
export const fileKinds = ['pdf', 'jpeg', 'png', 'tiff', 'docx', 'xlsx'] as const
export type FileKind = (typeof fileKinds)[number]

export interface FileKindFacts {
  readonly nameVi: string
  readonly mediaType: string
  /** Endings a name may have; the first is given to a name with none or with another kind's. */
  readonly extensions: readonly [string, ...string[]]
  /** How a page shows it. What a browser cannot show safely is only handed out to keep. */
  readonly shownAs: 'image' | 'pdf' | 'download'
}

export const fileKindFacts: Readonly<Record<FileKind, FileKindFacts>> = {
  pdf: { nameVi: 'PDF', mediaType: 'application/pdf', extensions: ['pdf'], shownAs: 'pdf' },
  jpeg: { nameVi: 'Ảnh JPEG', mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], shownAs: 'image' },
  png: { nameVi: 'Ảnh PNG', mediaType: 'image/png', extensions: ['png'], shownAs: 'image' },
  // Browsers other than Safari do not draw it.
  tiff: { nameVi: 'Ảnh TIFF', mediaType: 'image/tiff', extensions: ['tif', 'tiff'], shownAs: 'download' },
  docx: {
    nameVi: 'Word (.docx)',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    shownAs: 'download',
  },
  xlsx: {
    nameVi: 'Excel (.xlsx)',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    shownAs: 'download',
  },
}

/** What a file is found to be by its content. */
export interface KnownFile {
  readonly kind: FileKind
  /** Pages, where counting them is cheap and sure. */
  readonly pages?: number
}
