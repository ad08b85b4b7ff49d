import type { Readable } from 'node:stream'
import { formatVi, type PlainDate } from '@minh-an/domain/calendar'
import { type CellCode, type Cells, cellCodes, type FormNumber } from '@minh-an/domain/statistics'
import { CONFIDENCE_VI, type Confidence } from '@minh-an/law/instrument'
import { type CellValue, type Sheet, xlsxStream } from '../spreadsheet/index.ts'

/** A computed form as it is put on paper; the answer of `POST /api/statistics/form` fits. */
export type FormPaper = {
  readonly form: FormNumber
  readonly unit: string
  readonly unitName: string
  readonly period: {
    readonly from: string
    readonly to: string
    readonly year: number | null
    readonly months: number | null
  }
  readonly cutoffs: {
    readonly legalUntil: string
    readonly recordedUntil: string
    readonly provisional: boolean
    readonly tree: string
  }
  readonly definition: {
    readonly id: string
    readonly circularVi: string
    readonly nameVi: string
    readonly inForceFrom: string
    readonly inForceUntil: string | null
    readonly confidence: Confidence
    readonly noteVi: string | null
    readonly columns: readonly {
      readonly code: CellCode
      readonly nameVi: string
      readonly parent: string | null
      readonly formula: string | null
      readonly confidence: Confidence
      readonly noteVi: string | null
    }[]
    readonly conventions: readonly { readonly textVi: string; readonly confidence: Confidence }[]
  }
  readonly cells: Cells
  readonly rows: readonly {
    readonly label: string
    readonly cells: Cells
    readonly parts?: readonly { readonly label: string; readonly cells: Cells }[] | undefined
  }[]
  readonly relations: readonly {
    readonly rule: string
    readonly holds: boolean
    readonly severity: 'error' | 'warning'
    readonly detail?: string | undefined
  }[]
  readonly fingerprint: string
}

/** The form as an XLSX file: the figures, and a sheet that says what each column means and what the figures rest on. */
export function formWorkbook(paper: FormPaper): Readable {
  return xlsxStream([figures(paper), definitions(paper)] as Sheet<unknown>[])
}

const day = (text: string) => formatVi(text as PlainDate)

type FigureRow = { readonly label: string; readonly cells: Cells }

function figures(paper: FormPaper): Sheet<FigureRow> {
  const { definition, unit, unitName, cutoffs, form } = paper
  const names = new Map(definition.columns.map((column) => [column.code, column.nameVi]))
  return {
    name: `Biểu ${form}`,
    head: [
      `Biểu số ${form}. ${definition.nameVi}`,
      `${unitName} (${unit})`,
      periodLine(paper),
      `Số liệu theo văn bản đến hết ngày ${day(cutoffs.legalUntil)}${cutoffs.provisional ? ' (tạm tính, kỳ chưa hết)' : ''}; cây đơn vị ngày ${day(cutoffs.tree)}. Đơn vị tính: ${form === 1 ? 'việc' : 'đồng'}.`,
      `Theo ${definition.circularVi}. ${CONFIDENCE_VI[definition.confidence]}.`,
      `Dấu vết: ${paper.fingerprint}`,
    ],
    columns: [
      { heading: 'Dòng', kind: 'text', width: 40, value: (row) => row.label },
      ...cellCodes.map((code) => ({
        heading: `${code}. ${names.get(code) ?? ''}`,
        kind: code === 'R' ? ('rate' as const) : form === 1 ? ('count' as const) : ('dong' as const),
        value: (row: FigureRow) => valueIn(code, row.cells),
      })),
    ],
    rows: [
      { label: 'Tổng số', cells: paper.cells },
      ...paper.rows.flatMap((row) => [
        row,
        ...(row.parts ?? []).map((part) => ({ label: `    ${part.label}`, cells: part.cells })),
      ]),
    ],
  }
}

function periodLine({ period }: FormPaper): string {
  const days = `từ ngày ${day(period.from)} đến ngày ${day(period.to)}`
  return period.year === null ? `Kỳ ${days}` : `${period.months} tháng năm ${period.year}, ${days}`
}

/** Counts and đồng as they are; the rate as a share of one, which the sheet shows as per cent. */
function valueIn(code: CellCode, cells: Cells): CellValue {
  const value = cells[code]
  if (value === null) return undefined
  // Two decimals of a per cent are four of a share: the text moves its point, nothing is computed.
  return code === 'R' ? Number(`${value}e-2`) : value
}

/** A line of the definitions sheet: code, words, parent, formula, confidence, note. */
type DefinitionRow = readonly (string | null)[]

function definitions(paper: FormPaper): Sheet<DefinitionRow> {
  const { definition, cutoffs } = paper
  const validity = `${day(definition.inForceFrom)} – ${definition.inForceUntil === null ? 'nay' : day(definition.inForceUntil)}`
  const rows: DefinitionRow[] = [
    ...definition.columns.map(({ code, nameVi, parent, formula, confidence, noteVi }) => [
      code,
      nameVi,
      parent,
      formula,
      CONFIDENCE_VI[confidence],
      noteVi,
    ]),
    ['Quy ước'],
    ...definition.conventions.map((one) => [null, one.textVi, null, null, CONFIDENCE_VI[one.confidence]]),
    ['Hệ thức'],
    ...paper.relations.map((one) => [
      null,
      one.rule,
      null,
      one.holds ? 'Đúng' : one.severity === 'error' ? 'Sai' : 'Lưu ý',
      null,
      one.detail ?? null,
    ]),
    ['Căn cứ tính'],
    [null, 'Định nghĩa', null, `${definition.id}, hiệu lực ${validity}`],
    [null, 'Chốt theo ngày văn bản', null, day(cutoffs.legalUntil)],
    [null, 'Chốt theo bản ghi', null, cutoffs.recordedUntil],
    [null, 'Cây đơn vị của ngày', null, day(cutoffs.tree)],
    [null, 'Dấu vết (SHA-256)', null, paper.fingerprint],
  ]
  const columns = [
    ['Cột', 12],
    ['Nội dung', 60],
    ['Thuộc cột', 10],
    ['Cách tính', 40],
    ['Mức tin cậy', 30],
    ['Ghi chú', 60],
  ] as const
  return {
    name: 'Định nghĩa',
    head: [`Định nghĩa các cột, ${definition.circularVi}`, ...(definition.noteVi === null ? [] : [definition.noteVi])],
    columns: columns.map(([heading, width], index) => ({
      heading,
      width,
      kind: 'text',
      value: (row) => row[index] ?? undefined,
    })),
    rows,
  }
}
