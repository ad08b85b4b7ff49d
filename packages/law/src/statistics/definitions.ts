import type { Confidence } from '../instrument/index.ts'
import { COLUMNS, RELATIONS, type StatisticsColumn } from './columns.ts'

export type StatisticsConvention = {
  readonly code: string
  readonly textVi: string
  readonly confidence: Confidence
}

/** Forms 1 (cases) and 2 (money) as one circular defines them. */
export type FormDefinition = {
  /** `TT 05/2024#1` */
  readonly id: string
  readonly form: 1 | 2
  /** Key of the instrument. */
  readonly circular: string
  readonly circularVi: string
  readonly nameVi: string
  readonly unitVi: string
  readonly inForceFrom: string
  readonly inForceUntil: string | null
  readonly confidence: Confidence
  readonly noteVi: string | null
  readonly columns: readonly StatisticsColumn[]
  readonly relations: readonly string[]
  /**
   * Where postponed and suspended stock counts that no agreement made: among the work under way and so inside E
   * (D = E + H) under TT 01/2013, in the third group K since TT 06/2019.
   */
  readonly pausesIn: 'G' | 'K'
  readonly conventions: readonly StatisticsConvention[]
}

const CONVENTIONS: readonly StatisticsConvention[] = [
  {
    code: 'case',
    textVi: 'Một quyết định thi hành án là một việc.',
    confidence: 'confirmed',
  },
  {
    code: 'under-way',
    textVi:
      'Việc mới ra quyết định, đã phân công, trong thời hạn tự nguyện, đang xác minh hoặc tạm dừng do khiếu nại tính vào có điều kiện, đang thi hành, cho đến khi được phân loại khác.',
    confidence: 'unknown',
  },
  {
    code: 'agreed-postponement',
    textVi: 'Việc hoãn do đương sự đồng ý tính vào số có điều kiện, cùng số đang thi hành.',
    confidence: 'secondary',
  },
  {
    code: 'money-by-line',
    textVi: 'Việc tính theo trạng thái chung của việc; tiền tính theo từng khoản nghĩa vụ.',
    confidence: 'unknown',
  },
  {
    code: 'money-collected-first',
    textVi:
      'Tiền đã thu của khoản sau đó được xác định chưa có điều kiện vẫn ở cột có điều kiện và thi hành xong; phần còn lại sang cột chưa có điều kiện.',
    confidence: 'unknown',
  },
  {
    code: 'money-terminated',
    textVi: 'Tiền đình chỉ tính vào cột đình chỉ (F2).',
    confidence: 'unknown',
  },
  {
    code: 'money-whole-obligation',
    textVi: 'Tiền có điều kiện là toàn bộ nghĩa vụ còn phải thi hành, không phải giá trị tài sản tìm được.',
    confidence: 'secondary',
  },
  {
    code: 'request-returned',
    textVi:
      'Yêu cầu đã gửi lại (từ 01/07/2026) rời khỏi số phải thi hành từ ngày gửi lại, ghi ở cột riêng C9 trong khi chưa rõ cột chính thức.',
    confidence: 'unknown',
  },
  {
    code: 'separate-ledger-return',
    textVi:
      'Việc từ sổ theo dõi riêng có điều kiện trở lại tính là thụ lý mới, ghi ở A2c; việc đã kết thúc được thi hành tiếp ghi ở A2d.',
    confidence: 'unknown',
  },
  {
    code: 'entrustment-received',
    textVi: 'Việc nhận ủy thác là việc mới ở nơi nhận; ở nơi ủy thác trừ khỏi số phải thi hành.',
    confidence: 'confirmed',
  },
]

const PAUSED_IN_E: StatisticsConvention = {
  code: 'paused-stock',
  textVi: 'Việc hoãn, tạm đình chỉ tính vào số có điều kiện; không có nhóm thứ ba (D = E + H).',
  confidence: 'secondary',
}
const PAUSED_IN_K: StatisticsConvention = {
  code: 'paused-stock',
  textVi:
    'Việc hoãn (không do đương sự đồng ý) và tạm đình chỉ đứng ngoài số có điều kiện và chưa có điều kiện, ở cột K.',
  confidence: 'secondary',
}

type Version = Pick<
  FormDefinition,
  'circular' | 'circularVi' | 'inForceFrom' | 'inForceUntil' | 'confidence' | 'noteVi' | 'pausesIn'
>

const RECONSTRUCTED =
  'Cây cột dựng lại từ định nghĩa chỉ tiêu và báo cáo đã công bố; số cột chính thức của biểu mẫu chưa đối chiếu.'

const VERSIONS: readonly Version[] = [
  {
    circular: 'QĐ 02/2006',
    circularVi: 'Quyết định số 02/2006/QĐ-BTP',
    inForceFrom: '2006-01-01',
    inForceUntil: '2013-02-19',
    confidence: 'unknown',
    noteVi: `Chưa có nội dung Quyết định số 02/2006/QĐ-BTP; tạm dùng cây cột của Thông tư số 01/2013/TT-BTP. Khi đó tỷ lệ công bố theo hai cách (kể cả và không kể việc thi hành một phần), nên không so được với các năm sau. ${RECONSTRUCTED}`,
    pausesIn: 'G',
  },
  {
    circular: 'TT 01/2013',
    circularVi: 'Thông tư số 01/2013/TT-BTP (sửa đổi bởi Thông tư số 08/2015/TT-BTP)',
    inForceFrom: '2013-02-20',
    inForceUntil: '2020-01-04',
    confidence: 'secondary',
    noteVi: `${RECONSTRUCTED} Biểu mẫu khi đó tách việc chủ động và theo yêu cầu; thu hồi, hủy chưa có quy định riêng.`,
    pausesIn: 'G',
  },
  {
    circular: 'TT 06/2019',
    circularVi: 'Thông tư số 06/2019/TT-BTP',
    inForceFrom: '2020-01-05',
    inForceUntil: '2024-07-25',
    confidence: 'secondary',
    noteVi: RECONSTRUCTED,
    pausesIn: 'K',
  },
  {
    circular: 'TT 05/2024',
    circularVi: 'Thông tư số 05/2024/TT-BTP',
    inForceFrom: '2024-07-26',
    inForceUntil: '2026-06-30',
    confidence: 'secondary',
    noteVi: RECONSTRUCTED,
    pausesIn: 'K',
  },
  {
    circular: 'TT 05/2026',
    circularVi: 'Thông tư số 05/2026/TT-BTP',
    inForceFrom: '2026-07-01',
    inForceUntil: null,
    confidence: 'unknown',
    noteVi: `Chưa có nội dung Thông tư số 05/2026/TT-BTP; tạm dùng cây cột của Thông tư số 05/2024/TT-BTP. ${RECONSTRUCTED}`,
    pausesIn: 'K',
  },
]

const FORMS = [
  { form: 1, nameVi: 'Kết quả thi hành án dân sự tính bằng việc', unitVi: 'việc' },
  { form: 2, nameVi: 'Kết quả thi hành án dân sự tính bằng tiền', unitVi: 'đồng' },
] as const

function columnsOf(form: 1 | 2, { pausesIn }: Version): readonly StatisticsColumn[] {
  return COLUMNS.map((column) => {
    if (column.code === 'K' && pausesIn === 'G') {
      return { ...column, noteVi: 'Chưa có trong chế độ này: việc hoãn, tạm đình chỉ tính vào cột có điều kiện.' }
    }
    if (column.code === 'F2' && form === 2) {
      return {
        ...column,
        confidence: 'unknown' as const,
        noteVi: 'Chưa đối chiếu được tiền đình chỉ, miễn, giảm có tính vào số thi hành xong hay không.',
      }
    }
    return column
  })
}

export const FORM_DEFINITIONS: readonly FormDefinition[] = VERSIONS.flatMap((version) =>
  FORMS.map(({ form, nameVi, unitVi }) => ({
    ...version,
    id: `${version.circular}#${form}`,
    form,
    nameVi,
    unitVi,
    columns: columnsOf(form, version),
    relations: RELATIONS,
    conventions: [...CONVENTIONS, version.pausesIn === 'G' ? PAUSED_IN_E : PAUSED_IN_K],
  })),
)
