/** The kind of matter a judgment decides: the rows of statistics forms 1 and 2. @law TT 10/2017, chỉ tiêu 1902, 1905 */
export const CASE_MATTERS = [
  { id: 'civil', nameVi: 'Dân sự' },
  { id: 'criminal', nameVi: 'Hình sự' },
  { id: 'administrative', nameVi: 'Hành chính' },
  { id: 'marriage-family', nameVi: 'Hôn nhân và gia đình' },
  { id: 'commercial', nameVi: 'Kinh doanh, thương mại' },
  { id: 'labour', nameVi: 'Lao động' },
  { id: 'bankruptcy', nameVi: 'Phá sản' },
  { id: 'arbitration', nameVi: 'Trọng tài thương mại' },
  { id: 'other', nameVi: 'Loại khác' },
] as const

export type CaseMatter = (typeof CASE_MATTERS)[number]
export type CaseMatterId = CaseMatter['id']

export function findCaseMatter(id: string): CaseMatter | undefined {
  return CASE_MATTERS.find((matter) => matter.id === id)
}
