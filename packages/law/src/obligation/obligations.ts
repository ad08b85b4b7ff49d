import type { Regime } from '../instrument/index.ts'

/** What is owed: money, a thing, papers, or an act. */
export type ObligationNature = 'money' | 'thing' | 'papers' | 'act'

/** Whether the agency starts of its own (chủ động) or on a request (theo yêu cầu), with the article. */
export type Initiation = { readonly initiation: 'ex-officio' | 'on-request'; readonly legalBasis: string }

export type ObligationKind = {
  readonly id: string
  readonly nameVi: string
  readonly nature: ObligationNature
  /** Who receives: the State budget or a party. */
  readonly beneficiary: 'state' | 'party'
  /** The debtor must perform in person. A proposal: the judgment decides. */
  readonly personalDuty: boolean
  /** `null` where the regime does not know the kind. */
  readonly by: Readonly<Record<Regime, Initiation | null>>
  readonly noteVi: string | null
}

/**
 * The points of Law 2008 are those since Law 64/2014/QH13 (2015-07-01); before it the ex officio list was clause 1.
 * @law LTHADS 2008 Đ36; LTHADS 2025 Đ33.2, Đ34.1
 */
export const OBLIGATION_KINDS = [
  {
    id: 'fine',
    nameVi: 'Phạt tiền',
    nature: 'money',
    beneficiary: 'state',
    personalDuty: false,
    by: {
      '2008': { initiation: 'ex-officio', legalBasis: 'LTHADS 2008 Đ36.2.a' },
      '2025': { initiation: 'ex-officio', legalBasis: 'LTHADS 2025 Đ33.2.a' },
    },
    noteVi: null,
  },
  {
    id: 'recovered-gains',
    nameVi: 'Truy thu tiền, tài sản thu lợi bất chính',
    nature: 'money',
    beneficiary: 'state',
    personalDuty: false,
    by: {
      '2008': { initiation: 'ex-officio', legalBasis: 'LTHADS 2008 Đ36.2.a' },
      '2025': { initiation: 'ex-officio', legalBasis: 'LTHADS 2025 Đ33.2.a' },
    },
    noteVi: null,
  },
  {
    id: 'court-fee',
    nameVi: 'Án phí, lệ phí Tòa án',
    nature: 'money',
    beneficiary: 'state',
    personalDuty: false,
    by: {
      '2008': { initiation: 'ex-officio', legalBasis: 'LTHADS 2008 Đ36.2.a' },
      '2025': { initiation: 'ex-officio', legalBasis: 'LTHADS 2025 Đ33.2.a' },
    },
    noteVi: null,
  },
  {
    id: 'return-property',
    nameVi: 'Trả lại tiền, tài sản cho đương sự',
    nature: 'thing',
    beneficiary: 'party',
    personalDuty: false,
    by: {
      '2008': { initiation: 'ex-officio', legalBasis: 'LTHADS 2008 Đ36.2.b' },
      '2025': { initiation: 'ex-officio', legalBasis: 'LTHADS 2025 Đ33.2.b' },
    },
    noteVi: 'Luật 2025 nêu thêm vật, giấy tờ.',
  },
  {
    id: 'confiscation',
    nameVi: 'Tịch thu sung quỹ nhà nước',
    nature: 'thing',
    beneficiary: 'state',
    personalDuty: false,
    by: {
      '2008': { initiation: 'ex-officio', legalBasis: 'LTHADS 2008 Đ36.2.c' },
      '2025': { initiation: 'ex-officio', legalBasis: 'LTHADS 2025 Đ33.2.c' },
    },
    noteVi: null,
  },
  {
    id: 'destruction',
    nameVi: 'Tịch thu tiêu hủy vật chứng, tài sản',
    nature: 'thing',
    beneficiary: 'state',
    personalDuty: false,
    by: {
      '2008': { initiation: 'ex-officio', legalBasis: 'LTHADS 2008 Đ36.2.c' },
      '2025': { initiation: 'ex-officio', legalBasis: 'LTHADS 2025 Đ33.2.c' },
    },
    noteVi: null,
  },
  {
    id: 'other-state-revenue',
    nameVi: 'Các khoản thu khác cho Nhà nước',
    nature: 'money',
    beneficiary: 'state',
    personalDuty: false,
    by: {
      '2008': { initiation: 'ex-officio', legalBasis: 'LTHADS 2008 Đ36.2.c; NĐ 62/2015 Đ6.3' },
      '2025': { initiation: 'ex-officio', legalBasis: 'LTHADS 2025 Đ33.2.c; NĐ 152/2026 Đ8.2' },
    },
    noteVi:
      'Khoản truy thu thuế; khoản viện trợ cho Nhà nước; khoản bồi thường cho Nhà nước, cơ quan nhà nước hoặc doanh nghiệp do Nhà nước nắm giữ 100% vốn điều lệ trong các vụ án xâm phạm trật tự quản lý kinh tế, tham nhũng; khoản thu nộp trực tiếp vào ngân sách nhà nước.',
  },
  {
    id: 'compensation-collected',
    nameVi: 'Bồi thường đã do cơ quan thi hành án thu, được tuyên trong bản án',
    nature: 'money',
    beneficiary: 'party',
    personalDuty: false,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'ex-officio', legalBasis: 'LTHADS 2025 Đ33.2.d' },
    },
    noteVi:
      'Khoản tiền bồi thường cho tổ chức, cá nhân mà cơ quan thi hành án dân sự đã thu và được tuyên trong bản án, quyết định.',
  },
  {
    id: 'land-recovery',
    nameVi: 'Thu hồi quyền sử dụng đất và tài sản khác thuộc diện sung quỹ nhà nước',
    nature: 'thing',
    beneficiary: 'state',
    personalDuty: false,
    by: {
      '2008': { initiation: 'ex-officio', legalBasis: 'LTHADS 2008 Đ36.2.d' },
      '2025': { initiation: 'ex-officio', legalBasis: 'LTHADS 2025 Đ33.2.đ' },
    },
    noteVi: null,
  },
  {
    id: 'interim-measure',
    nameVi: 'Quyết định áp dụng biện pháp khẩn cấp tạm thời',
    nature: 'act',
    beneficiary: 'party',
    personalDuty: false,
    by: {
      '2008': { initiation: 'ex-officio', legalBasis: 'LTHADS 2008 Đ36.2.đ' },
      '2025': { initiation: 'ex-officio', legalBasis: 'LTHADS 2025 Đ33.2.e' },
    },
    noteVi: null,
  },
  {
    id: 'bankruptcy-decision',
    nameVi: 'Quyết định của Tòa án giải quyết phá sản',
    nature: 'money',
    beneficiary: 'party',
    personalDuty: false,
    by: {
      '2008': { initiation: 'ex-officio', legalBasis: 'LTHADS 2008 Đ36.2.e' },
      '2025': { initiation: 'ex-officio', legalBasis: 'LTHADS 2025 Đ33.2.g' },
    },
    noteVi: 'Luật 2025: quyết định tuyên bố phá sản của Tòa án.',
  },
  {
    id: 'other-ex-officio',
    nameVi: 'Bản án, quyết định khác thuộc diện chủ động',
    nature: 'act',
    beneficiary: 'state',
    personalDuty: false,
    by: { '2008': null, '2025': { initiation: 'ex-officio', legalBasis: 'LTHADS 2025 Đ33.2.h' } },
    noteVi: null,
  },
  {
    id: 'secured-property',
    nameVi: 'Vật chứng, tài sản tạm giữ để bảo đảm thi hành án, không nêu nghĩa vụ cụ thể',
    nature: 'thing',
    beneficiary: 'party',
    personalDuty: false,
    by: { '2008': null, '2025': { initiation: 'ex-officio', legalBasis: 'NĐ 152/2026 Đ8.4' } },
    noteVi: 'Ghi trong quyết định chủ động thi hành án.',
  },
  {
    id: 'lifting-only',
    nameVi: 'Chỉ hủy bỏ biện pháp ngăn chặn, biện pháp khẩn cấp tạm thời',
    nature: 'act',
    beneficiary: 'party',
    personalDuty: false,
    by: { '2008': null, '2025': { initiation: 'ex-officio', legalBasis: 'NĐ 152/2026 Đ8.4; NĐ 152/2026 Đ32.1.a' } },
    noteVi: 'Kết thúc khi đã thông báo.',
  },
  {
    id: 'debt-principal',
    nameVi: 'Trả nợ gốc',
    nature: 'money',
    beneficiary: 'party',
    personalDuty: false,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'debt-interest',
    nameVi: 'Trả lãi theo hợp đồng',
    nature: 'money',
    beneficiary: 'party',
    personalDuty: false,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'late-interest',
    nameVi: 'Lãi chậm thi hành án',
    nature: 'money',
    beneficiary: 'party',
    personalDuty: false,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'compensation',
    nameVi: 'Bồi thường thiệt hại',
    nature: 'money',
    beneficiary: 'party',
    personalDuty: false,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'maintenance',
    nameVi: 'Cấp dưỡng',
    nature: 'money',
    beneficiary: 'party',
    personalDuty: false,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'wages',
    nameVi: 'Tiền lương, tiền công, trợ cấp',
    nature: 'money',
    beneficiary: 'party',
    personalDuty: false,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'social-insurance',
    nameVi: 'Bảo hiểm xã hội, bảo hiểm thất nghiệp, bảo hiểm y tế',
    nature: 'money',
    beneficiary: 'party',
    personalDuty: false,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'property-division',
    nameVi: 'Chia tài sản chung, chia thừa kế',
    nature: 'money',
    beneficiary: 'party',
    personalDuty: false,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'other-money',
    nameVi: 'Trả khoản tiền khác',
    nature: 'money',
    beneficiary: 'party',
    personalDuty: false,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'deliver-thing',
    nameVi: 'Giao, trả vật',
    nature: 'thing',
    beneficiary: 'party',
    personalDuty: false,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'deliver-real-estate',
    nameVi: 'Giao nhà, quyền sử dụng đất, tài sản gắn liền với đất',
    nature: 'thing',
    beneficiary: 'party',
    personalDuty: false,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'deliver-papers',
    nameVi: 'Giao, trả giấy tờ',
    nature: 'papers',
    beneficiary: 'party',
    personalDuty: false,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'custody',
    nameVi: 'Giao người chưa thành niên cho người được giao nuôi dưỡng',
    nature: 'act',
    beneficiary: 'party',
    personalDuty: true,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'visiting',
    nameVi: 'Thăm nom, chăm sóc',
    nature: 'act',
    beneficiary: 'party',
    personalDuty: true,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'act',
    nameVi: 'Thực hiện công việc nhất định',
    nature: 'act',
    beneficiary: 'party',
    personalDuty: true,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'forbearance',
    nameVi: 'Không được thực hiện công việc nhất định',
    nature: 'act',
    beneficiary: 'party',
    personalDuty: true,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'apology',
    nameVi: 'Xin lỗi, cải chính công khai',
    nature: 'act',
    beneficiary: 'party',
    personalDuty: true,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
  {
    id: 'reinstatement',
    nameVi: 'Nhận người lao động trở lại làm việc',
    nature: 'act',
    beneficiary: 'party',
    personalDuty: true,
    by: {
      '2008': { initiation: 'on-request', legalBasis: 'LTHADS 2008 Đ36.1' },
      '2025': { initiation: 'on-request', legalBasis: 'LTHADS 2025 Đ34.1' },
    },
    noteVi: null,
  },
] as const satisfies readonly ObligationKind[]
