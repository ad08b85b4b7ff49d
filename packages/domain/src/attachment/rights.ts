import { type CaseForAccess, mayAnywhere, mayOnCase, type Person, roleNames, rolesWith } from '../access/index.ts'
import { type Refusal, refusal } from '../case-file/index.ts'

/**
 * May the person add files to this case, or take one off again? The right goes with the right to record on the case;
 * looking at a file needs the right to open the case and no more.
 */
export function mayAttach(person: Person, row: CaseForAccess): Refusal | undefined {
  if (mayOnCase(person, 'attachment.change', row)) return undefined
  if (!mayAnywhere(person, 'attachment.change')) {
    const others = rolesWith('attachment.change').map((role) => roleNames[role])
    return refusal({
      code: 'access/role',
      message: `Vai trò đang giữ chỉ xem được tệp. Đính kèm thuộc quyền của ${others.join(', ')}.`,
    })
  }
  return refusal({
    code: 'access/not-in-charge',
    message: 'Chỉ người của đơn vị thụ lý và Chấp hành viên phụ trách việc được đính kèm tệp.',
  })
}
