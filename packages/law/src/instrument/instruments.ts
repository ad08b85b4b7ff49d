import type { Confidence } from './regime.ts'

export type InstrumentKind = 'law' | 'code' | 'resolution' | 'decree' | 'circular' | 'joint-circular' | 'decision'

export type Instrument = {
  /** How citations begin: `LTHADS 2025 Đ45.1.a`. */
  readonly key: string
  readonly kind: InstrumentKind
  /** 106/2025/QH15 */
  readonly number: string
  readonly nameVi: string
  /** How the instrument is named after “Điều 5”: “Luật Thi hành án dân sự 2025”. */
  readonly shortVi: string
  readonly issuedOn: string | null
  readonly inForceFrom: string | null
  /** The last day in force; `null` while in force. */
  readonly inForceUntil: string | null
  /** About the dates and the number. */
  readonly confidence: Confidence
  readonly note?: string
}

const row = (
  key: string,
  kind: InstrumentKind,
  number: string,
  nameVi: string,
  shortVi: string,
  dates: readonly [issued: string | null, from: string | null, until: string | null],
  confidence: Confidence = 'confirmed',
  note?: string,
): Instrument => ({
  key,
  kind,
  number,
  nameVi,
  shortVi,
  issuedOn: dates[0],
  inForceFrom: dates[1],
  inForceUntil: dates[2],
  confidence,
  ...(note === undefined ? {} : { note }),
})

export const INSTRUMENTS: readonly Instrument[] = [
  row(
    'LTHADS 2008',
    'law',
    '26/2008/QH12',
    'Luật Thi hành án dân sự',
    'Luật Thi hành án dân sự 2008',
    ['2008-11-14', '2009-07-01', '2026-06-30'],
    'confirmed',
    'Sửa đổi, bổ sung bởi Luật số 64/2014/QH13 (từ 01/07/2015), Luật số 03/2022/QH15 (từ 01/03/2022) và luật khác.',
  ),
  row(
    'LTHADS 2025',
    'law',
    '106/2025/QH15',
    'Luật Thi hành án dân sự',
    'Luật Thi hành án dân sự 2025',
    ['2025-12-05', '2026-07-01', null],
    'confirmed',
    'Một số điều về dữ liệu có hiệu lực từ 20/01/2026 (Đ115.2).',
  ),
  row(
    'NĐ 62/2015',
    'decree',
    '62/2015/NĐ-CP',
    'Quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi hành án dân sự',
    'Nghị định số 62/2015/NĐ-CP',
    ['2015-07-18', '2015-09-01', '2026-06-30'],
    'confirmed',
    'Sửa đổi, bổ sung bởi Nghị định số 33/2020/NĐ-CP và Nghị định số 152/2024/NĐ-CP.',
  ),
  row(
    'NĐ 152/2026',
    'decree',
    '152/2026/NĐ-CP',
    'Quy định chi tiết một số điều và biện pháp thi hành Luật Thi hành án dân sự',
    'Nghị định số 152/2026/NĐ-CP',
    ['2026-05-13', '2026-07-01', null],
  ),
  row(
    'NĐ 151/2026',
    'decree',
    '151/2026/NĐ-CP',
    'Quy định về văn phòng thi hành án dân sự và Thừa hành viên',
    'Nghị định số 151/2026/NĐ-CP',
    ['2026-05-13', '2026-07-01', null],
  ),
  row('LTTHC 2015', 'law', '93/2015/QH13', 'Luật Tố tụng hành chính', 'Luật Tố tụng hành chính 2015', [
    '2015-11-25',
    '2016-07-01',
    null,
  ]),
  row(
    'NĐ 71/2016',
    'decree',
    '71/2016/NĐ-CP',
    'Quy định thời hạn, trình tự, thủ tục thi hành án hành chính và xử lý trách nhiệm đối với người không thi hành bản án, quyết định của Tòa án',
    'Nghị định số 71/2016/NĐ-CP',
    ['2016-07-01', '2016-07-01', null],
  ),
  row('BLDS 2015', 'code', '91/2015/QH13', 'Bộ luật Dân sự', 'Bộ luật Dân sự 2015', ['2015-11-24', '2017-01-01', null]),
  row(
    'BLDS 2005',
    'code',
    '33/2005/QH11',
    'Bộ luật Dân sự',
    'Bộ luật Dân sự 2005',
    ['2005-06-14', '2006-01-01', '2016-12-31'],
    'secondary',
    'Cách tính thời hạn trước 01/01/2017 (Đ152, Đ153), nội dung như Bộ luật năm 2015.',
  ),
  row(
    'BLLĐ 1994',
    'code',
    '35-L/CTN',
    'Bộ luật Lao động',
    'Bộ luật Lao động 1994',
    ['1994-06-23', '1995-01-01', '2013-04-30'],
    'secondary',
    'Sửa đổi, bổ sung năm 2002, 2006, 2007 (thêm ngày Giỗ Tổ Hùng Vương). Ngày nghỉ lễ: Đ73.',
  ),
  row(
    'BLLĐ 2012',
    'code',
    '10/2012/QH13',
    'Bộ luật Lao động',
    'Bộ luật Lao động 2012',
    ['2012-06-18', '2013-05-01', '2020-12-31'],
    'secondary',
    'Ngày nghỉ lễ, tết: Đ115.',
  ),
  row('BLLĐ 2019', 'code', '45/2019/QH14', 'Bộ luật Lao động', 'Bộ luật Lao động 2019', [
    '2019-11-20',
    '2021-01-01',
    null,
  ]),
  row(
    'NQ 28/2026/QH16',
    'resolution',
    '28/2026/QH16',
    'Nghị quyết của Quốc hội về phát triển văn hóa Việt Nam',
    'Nghị quyết số 28/2026/QH16',
    [null, '2026-07-01', null],
    'confirmed',
    'Ngày 24/11 là ngày nghỉ (Đ2).',
  ),
  row(
    'NQ 01/2019',
    'resolution',
    '01/2019/NQ-HĐTP',
    'Hướng dẫn áp dụng một số quy định của pháp luật về lãi, lãi suất, phạt vi phạm',
    'Nghị quyết số 01/2019/NQ-HĐTP',
    ['2019-01-11', '2019-03-15', null],
    'secondary',
  ),
  row(
    'TT 13/2021',
    'circular',
    '13/2021/TT-BTP',
    'Quy trình giải quyết đơn khiếu nại, đơn tố cáo, đề nghị, kiến nghị, phản ánh trong thi hành án dân sự, thi hành án hành chính',
    'Thông tư số 13/2021/TT-BTP',
    ['2021-12-30', '2022-02-13', null],
    'secondary',
    'Việc tiếp tục áp dụng sau 01/07/2026 chưa có quy định.',
  ),
  row(
    'TT 04/2023',
    'circular',
    '04/2023/TT-BTP',
    'Hướng dẫn một số thủ tục về quản lý hành chính và biểu mẫu nghiệp vụ trong thi hành án dân sự',
    'Thông tư số 04/2023/TT-BTP',
    ['2023-08-14', '2023-10-01', null],
    'secondary',
    'Việc tiếp tục áp dụng sau 01/07/2026 chưa có quy định.',
  ),
  row(
    'QĐ 02/2006',
    'decision',
    '02/2006/QĐ-BTP',
    'Chế độ thống kê thi hành án dân sự',
    'Quyết định số 02/2006/QĐ-BTP',
    [null, '2006-01-01', '2013-02-19'],
    'unknown',
    'Chỉ biết số và năm; ngày ban hành và ngày có hiệu lực cần đối chiếu.',
  ),
  row(
    'TT 01/2013',
    'circular',
    '01/2013/TT-BTP',
    'Chế độ báo cáo thống kê thi hành án dân sự',
    'Thông tư số 01/2013/TT-BTP',
    ['2013-01-03', '2013-02-20', '2020-01-04'],
    'secondary',
    'Sửa đổi, bổ sung bởi Thông tư số 08/2015/TT-BTP ngày 26/06/2015. Ngày ban hành và ngày có hiệu lực cần đối chiếu.',
  ),
  row(
    'TT 08/2015',
    'circular',
    '08/2015/TT-BTP',
    'Sửa đổi, bổ sung một số điều của Thông tư số 01/2013/TT-BTP',
    'Thông tư số 08/2015/TT-BTP',
    ['2015-06-26', null, '2020-01-04'],
    'secondary',
  ),
  row(
    'TT 06/2019',
    'circular',
    '06/2019/TT-BTP',
    'Chế độ báo cáo thống kê thi hành án dân sự, theo dõi thi hành án hành chính',
    'Thông tư số 06/2019/TT-BTP',
    ['2019-11-21', '2020-01-05', '2024-07-25'],
  ),
  row(
    'TT 05/2024',
    'circular',
    '05/2024/TT-BTP',
    'Chế độ báo cáo thống kê thi hành án dân sự, theo dõi thi hành án hành chính',
    'Thông tư số 05/2024/TT-BTP',
    ['2024-06-10', '2024-07-26', '2026-06-30'],
  ),
  row(
    'TT 05/2026',
    'circular',
    '05/2026/TT-BTP',
    'Một số nội dung về hoạt động thống kê thi hành án dân sự, theo dõi thi hành án hành chính',
    'Thông tư số 05/2026/TT-BTP',
    ['2026-05-15', '2026-07-01', null],
    'secondary',
    'Mới biết số, ngày, hiệu lực và việc bãi bỏ Thông tư số 05/2024/TT-BTP; nội dung và biểu mẫu chưa rõ.',
  ),
  row(
    'TT 10/2017',
    'circular',
    '10/2017/TT-BTP',
    'Hệ thống chỉ tiêu thống kê ngành Tư pháp',
    'Thông tư số 10/2017/TT-BTP',
    [null, '2018-02-15', null],
  ),
  row(
    'TTLT 03/2012',
    'joint-circular',
    '03/2012/TTLT-BTP-BCA',
    'Phối hợp bảo vệ cưỡng chế trong thi hành án dân sự',
    'Thông tư liên tịch số 03/2012/TTLT-BTP-BCA',
    ['2012-03-30', '2012-05-15', null],
    'confirmed',
    'Việc tiếp tục áp dụng sau 01/07/2026 chưa có quy định.',
  ),
  row(
    'TTLT 07/2013',
    'joint-circular',
    '07/2013/TTLT-BTP-BCA-BTC',
    'Thu, nộp, quản lý tiền, giấy tờ của người phải thi hành án dân sự và trả tiền, giấy tờ cho người được thi hành án dân sự là phạm nhân',
    'Thông tư liên tịch số 07/2013/TTLT-BTP-BCA-BTC',
    ['2013-02-06', '2013-04-01', null],
    'confirmed',
    'Việc tiếp tục áp dụng sau 01/07/2026 chưa có quy định.',
  ),
  row(
    'TTLT 02/2014',
    'joint-circular',
    '02/2014/TTLT-BTP-BTC-BLĐTBXH-NHNNVN',
    'Cung cấp thông tin về tài khoản, thu nhập của người phải thi hành án và thực hiện phong tỏa, khấu trừ để thi hành án dân sự',
    'Thông tư liên tịch số 02/2014/TTLT-BTP-BTC-BLĐTBXH-NHNNVN',
    ['2014-01-14', '2014-03-01', null],
    'confirmed',
    'Việc tiếp tục áp dụng sau 01/07/2026 chưa có quy định.',
  ),
  row(
    'TTLT 12/2015',
    'joint-circular',
    '12/2015/TTLT-BTP-BTC-TANDTC-VKSNDTC',
    'Miễn, giảm nghĩa vụ thi hành án đối với khoản thu, nộp ngân sách nhà nước',
    'Thông tư liên tịch số 12/2015/TTLT-BTP-BTC-TANDTC-VKSNDTC',
    ['2015-09-15', '2015-11-01', null],
    'confirmed',
    'Việc tiếp tục áp dụng sau 01/07/2026 chưa có quy định.',
  ),
  row(
    'TTLT 07/2016',
    'joint-circular',
    '07/2016/TTLT-BTP-BTC',
    'Bảo đảm tài chính từ ngân sách nhà nước để thi hành án',
    'Thông tư liên tịch số 07/2016/TTLT-BTP-BTC',
    ['2016-06-10', '2016-07-25', null],
    'confirmed',
    'Việc tiếp tục áp dụng sau 01/07/2026 chưa có quy định.',
  ),
  row(
    'TTLT 11/2016',
    'joint-circular',
    '11/2016/TTLT-BTP-TANDTC-VKSNDTC',
    'Một số vấn đề về thủ tục thi hành án dân sự và phối hợp liên ngành trong thi hành án dân sự',
    'Thông tư liên tịch số 11/2016/TTLT-BTP-TANDTC-VKSNDTC',
    ['2016-08-01', '2016-09-30', null],
    'secondary',
    'Việc tiếp tục áp dụng sau 01/07/2026 chưa có quy định.',
  ),
  row(
    'TTLT 12/2021',
    'joint-circular',
    '12/2021/TTLT-BTP-VKSNDTC-TANDTC',
    'Phối hợp liên ngành trong thống kê thi hành án dân sự, theo dõi thi hành án hành chính',
    'Thông tư liên tịch số 12/2021/TTLT-BTP-VKSNDTC-TANDTC',
    [null, '2022-02-25', null],
    'secondary',
    'Việc tiếp tục áp dụng sau 01/07/2026 chưa có quy định.',
  ),
]

const byKey = new Map(INSTRUMENTS.map((instrument) => [instrument.key, instrument]))

export function findInstrument(key: string): Instrument | undefined {
  return byKey.get(key)
}
