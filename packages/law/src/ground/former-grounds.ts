import { GROUNDS_OF_THE_TEXT as CURRENT, type Ground } from './grounds.ts'

const UNREAD_2015 = 'Lời văn trước 01/07/2015 (trước Luật số 64/2014/QH13) chưa đọc được; ghi theo lời văn sau sửa đổi.'
const QUOTED_2015 =
  'Lời văn trước 01/07/2015, theo bài viết và giáo trình dẫn nguyên văn khoản 1 Điều 48 (luathopdong.com, thuvienphapluat.vn); cần đối chiếu bản ký.'

/** A ground of before Law 64/2014/QH13 whose wording was not read: the later wording stands for it and says so. */
const before2015 = (ground: Ground, legalBasis = ground.legalBasis): Ground => ({
  ...ground,
  id: ground.id.replace('-2008-', '-2009-'),
  legalBasis,
  inForceFrom: '2009-07-01',
  inForceUntil: '2015-06-30',
  confidence: 'unknown',
  noteVi: UNREAD_2015,
})

const postponement2009 = (
  row: Pick<Ground, 'id' | 'point' | 'shortVi' | 'textVi'> & Pick<Partial<Ground>, 'agreed' | 'personalDutyOnly'>,
): Ground => ({
  list: 'postponement',
  regime: '2008',
  legalBasis: `LTHADS 2008 Đ48.1.${row.point}`,
  personalDutyOnly: false,
  inForceFrom: '2009-07-01',
  inForceUntil: '2015-06-30',
  confidence: 'secondary',
  noteVi: QUOTED_2015,
  ...row,
})

const entrustment2009 = (row: Pick<Ground, 'id' | 'point' | 'shortVi' | 'textVi'>): Ground => ({
  list: 'entrustment',
  regime: '2008',
  legalBasis: 'LTHADS 2008 Đ55',
  personalDutyOnly: false,
  inForceFrom: '2009-07-01',
  inForceUntil: '2022-02-28',
  confidence: 'unknown',
  noteVi: 'Lời văn Điều 55 trước 01/03/2022 (trước Luật số 03/2022/QH15) chưa đọc được; ghi tóm tắt.',
  ...row,
})

/**
 * What Law 26/2008/QH12 said before it was amended (64/2014/QH13 from 2015-07-01, 03/2022/QH15 from 2022-03-01). The
 * points of postponement were others: agreement was point b. A decision that conditions are absent did not exist:
 * article 44a came in 2015.
 */
export const FORMER_GROUNDS: readonly Ground[] = [
  // Article 34, refusal of the application, stands since 2015 in article 31.5.
  ...CURRENT.filter(({ list, regime }) => list === 'request-refusal' && regime === '2008').map((ground) =>
    before2015(ground, 'LTHADS 2008 Đ34'),
  ),
  postponement2009({
    id: 'postponement-2009-a',
    point: 'a',
    personalDutyOnly: true,
    shortVi: 'Ốm nặng; chưa xác định được địa chỉ hoặc lý do chính đáng khác',
    textVi:
      'Người phải thi hành án bị ốm nặng, có xác nhận của cơ sở y tế từ cấp huyện trở lên; chưa xác định được địa chỉ của người phải thi hành án hoặc vì lý do chính đáng khác mà người phải thi hành án không thể tự mình thực hiện được nghĩa vụ theo bản án, quyết định',
  }),
  postponement2009({
    id: 'postponement-2009-b',
    point: 'b',
    agreed: true,
    shortVi: 'Người được thi hành án đồng ý hoãn, có thời hạn',
    textVi:
      'Người được thi hành án đồng ý cho người phải thi hành án hoãn thi hành án. Việc đồng ý hoãn phải lập thành văn bản ghi rõ thời hạn hoãn, có chữ ký của các bên. Trong thời gian hoãn thi hành án do có sự đồng ý của người được thi hành án thì người phải thi hành án không phải chịu lãi suất chậm thi hành án',
  }),
  postponement2009({
    id: 'postponement-2009-c',
    point: 'c',
    shortVi: 'Khoản nộp ngân sách nhà nước mà không có tài sản',
    textVi:
      'Người phải thi hành các khoản nộp ngân sách nhà nước không có tài sản hoặc có tài sản nhưng giá trị tài sản đó không đủ chi phí cưỡng chế thi hành án hoặc có tài sản nhưng tài sản thuộc loại không được kê biên',
  }),
  postponement2009({
    id: 'postponement-2009-d',
    point: 'd',
    shortVi: 'Tài sản kê biên có tranh chấp đã được Tòa án thụ lý',
    textVi: 'Tài sản kê biên có tranh chấp đã được Tòa án thụ lý để giải quyết',
  }),
  postponement2009({
    id: 'postponement-2009-dd',
    point: 'đ',
    shortVi: 'Chờ giải thích bản án, trả lời kiến nghị',
    textVi:
      'Việc thi hành án đang trong thời hạn cơ quan có thẩm quyền giải thích bản án, quyết định và trả lời kiến nghị của cơ quan thi hành án dân sự theo quy định tại khoản 2 và khoản 3 Điều 179 của Luật này',
  }),
  ...CURRENT.filter(({ list, regime }) => list === 'termination' && regime === '2008').map((ground) =>
    before2015(ground),
  ),
  entrustment2009({
    id: 'entrustment-2009-55-1',
    point: '55-1',
    shortVi: 'Người phải thi hành án có tài sản ở nơi khác',
    textVi: 'Ủy thác cho cơ quan thi hành án dân sự nơi người phải thi hành án có tài sản',
  }),
  entrustment2009({
    id: 'entrustment-2009-55-2',
    point: '55-2',
    shortVi: 'Người phải thi hành án làm việc, cư trú, có trụ sở ở nơi khác',
    textVi: 'Ủy thác cho cơ quan thi hành án dân sự nơi người phải thi hành án làm việc, cư trú hoặc có trụ sở',
  }),
]
