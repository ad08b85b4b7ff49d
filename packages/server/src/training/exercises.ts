import type { Exercise } from '@minh-an/contract/training'
import { type Role, roleNames } from '@minh-an/domain/access'
import type { Tx } from '../platform/index.ts'
import { SINCE_FLAG } from './practice-copy.ts'

interface Task {
  readonly code: string
  readonly role: Role
  readonly title: string
  readonly how: string
  /** Kinds of entries by a person that show it was done; or what was looked at. */
  readonly acts?: readonly string[]
  readonly look?: string
}

/** The ten main tasks, in the order of a case's life. */
const tasks: readonly Task[] = [
  {
    code: 'receive-judgment',
    role: 'clerk',
    title: 'Nhận bản án vào sổ',
    how: 'Đăng nhập Văn thư, mở “Tiếp nhận”, chọn nhận bản án, điền đủ người và khoản rồi ghi nhận.',
    acts: ['judgment-received'],
  },
  {
    code: 'decide',
    role: 'clerk',
    title: 'Ra quyết định thi hành án',
    how: 'Mở một bản án đang chờ trong “Tiếp nhận”, chọn ra quyết định, kiểm tra số và ngày.',
    acts: ['enforcement-decision'],
  },
  {
    code: 'assign',
    role: 'unit-head',
    title: 'Phân công Chấp hành viên',
    how: 'Đăng nhập Trưởng phòng, đánh dấu việc chưa phân công trong danh sách việc, chọn phân công.',
    acts: ['officer-assigned'],
  },
  {
    code: 'find',
    role: 'officer',
    title: 'Tìm và mở một hồ sơ',
    how: 'Bấm Ctrl+K, gõ số quyết định hoặc tên đương sự không dấu, mở hồ sơ tìm được.',
    look: 'case',
  },
  {
    code: 'notify',
    role: 'officer',
    title: 'Thông báo quyết định cho đương sự',
    how: 'Mở một việc vừa ra quyết định trong “Hôm nay”, ghi nhận thông báo.',
    acts: ['decision-notified'],
  },
  {
    code: 'verify',
    role: 'officer',
    title: 'Xác minh điều kiện thi hành án',
    how: 'Mở một việc hết thời hạn tự nguyện, ghi nhận xác minh với kết quả.',
    acts: ['verification-recorded'],
  },
  {
    code: 'absent',
    role: 'officer',
    title: 'Ghi nhận chưa có điều kiện, hoãn hoặc tạm đình chỉ',
    how: 'Mở một việc đã xác minh, chọn một trong các quyết định được làm; đọc lý do của việc chưa thể làm.',
    acts: ['conditions-absent', 'postponement', 'suspension'],
  },
  {
    code: 'collect',
    role: 'accountant',
    title: 'Ghi nhận thu tiền',
    how: 'Đăng nhập Kế toán, mở một việc còn phải thu, ghi nhận thu tiền theo biên lai.',
    acts: ['payment-collected'],
  },
  {
    code: 'pay-out',
    role: 'accountant',
    title: 'Chi trả tiền đã thu',
    how: 'Mở “Hôm nay” của Kế toán, chọn một dòng chờ chi trả, ghi nhận chi trả.',
    acts: ['payment-disbursed'],
  },
  {
    code: 'end',
    role: 'officer',
    title: 'Kết thúc một việc',
    how: 'Mở một việc đã thu đủ và chi trả đủ, ghi nhận thi hành xong; hoặc đình chỉ, trả đơn khi luật cho phép.',
    acts: ['completion', 'termination', 'request-returned', 'entrustment-out'],
  },
]

/** The exercises, each done once somebody of the practice copy recorded or opened what it asks for. */
export async function exercisesNow(tx: Tx): Promise<Exercise[]> {
  const { rows } = await tx.query<{ kinds: string[]; looks: string[] }>(
    `select array(select distinct kind from act where source = 'entry' and recorded_at > f.since) as kinds,
            array(select distinct what from look where subject = 'case' and at > f.since) as looks
       from (select value::timestamptz as since from app_flag where key = $1) f`,
    [SINCE_FLAG],
  )
  const kinds = new Set(rows[0]?.kinds)
  const looks = new Set(rows[0]?.looks)
  return tasks.map(({ code, role, title, how, acts = [], look }) => ({
    code,
    title,
    how,
    role,
    roleName: roleNames[role],
    done: acts.some((kind) => kinds.has(kind)) || (look !== undefined && looks.has(look)),
  }))
}
