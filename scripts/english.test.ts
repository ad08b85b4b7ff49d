import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { catalogues, inEnglish } from '../packages/contract/src/english/index.ts'
import { actNames } from '../packages/domain/src/case-file/index.ts'
import { lineStatusNames } from '../packages/domain/src/enforcement-case/index.ts'
import { requestActNames } from '../packages/domain/src/request/index.ts'
import { DEADLINE_RULES, triggerVi } from '../packages/law/src/deadline/index.ts'
import { HOLIDAYS } from '../packages/law/src/holiday/index.ts'

const ROOT = path.resolve(import.meta.dirname, '..')

/** Where people read what is said here over HTTP. Texts of the law itself stay Vietnamese and are not looked at. */
const SPOKEN = [
  'packages/contract/src/**/*.ts',
  'packages/domain/src/**/*.ts',
  'packages/law/src/deadline/*.ts',
  'packages/law/src/statistics/*.ts',
  'packages/server/src/**/*.ts',
]

/** Files whose Vietnamese is no sentence of an answer, and why. */
const SILENT: Readonly<Record<string, string>> = {
  'contract/src/english/': 'the catalogues themselves',
  'domain/src/money/words.ts': 'amounts in words, as on receipts',
  'domain/src/import/encoding/': 'letters and syllables',
  'domain/src/access/rights-page.ts': 'a page of the handbook',
  'server/src/testing/': 'tests',
  'server/src/demonstration/': 'made-up people and places; its messages are those of the command line',
  'domain/src/attachment/images.ts': 'bytes at the head of a file',
  'domain/src/attachment/recognise.ts': 'bytes at the head of a file',
  'server/src/party/marked-text.ts': 'letters',
  'server/src/search/telex.ts': 'letters',
  'server/src/platform/settings': 'said at the start, in the terminal',
  'server/src/platform/embedded-postgres.ts': 'said at the start, in the terminal',
  'server/src/platform/postmaster.ts': 'said at the start, in the terminal',
  'server/src/platform/postgres-files.ts': 'said at the start, in the terminal',
  'server/src/platform/migrate.ts': 'said at the start, in the terminal',
  'server/src/register/columns.ts': 'words of exported registers, as on paper',
  'server/src/rule-data/template.ts': 'words of a form to fill in, as on paper',
  'server/src/backup/': 'said by the command line, in the terminal',
  'server/src/application/start.ts': 'said at the start, in the terminal',
  'server/src/application/tls.ts': 'said at the start, in the terminal',
  'server/src/installation/': 'said by the command line, in the terminal',
}

/** Words that are data, parts of papers or of the law, or that only a programmer ever sees. */
const KEPT = [
  // Citations in their compact form, signs of papers, single letters.
  /^(BLDS|BLLĐ|LTHADS|NĐ|QĐ|TT) \d/,
  /^QĐ(-THADS)?$/,
  /^\p{L}$/u,
  /^128\/QĐ-THADS$/,
  // Examples in the template of a register.
  /^(Trần Thị Bích|Ngô Văn Khải; Đỗ Thị Hạnh|Lê Thị Hoa|Tòa án nhân dân khu vực 3 - Phú Thọ)$/,
  /^(Phường Vĩnh Phúc|Xã Tam Dương), /,
  /^Trả giấy chứng nhận quyền sử dụng đất/,
  // Checks of the law's own tables, for whoever edits them.
  /^(dòng \{1\} \(|mã không đúng dạng|thiếu tên|tên không ở dạng NFC|thiếu sự kiện|độ dài|đơn vị \{|loại \{|chiều \{)/,
  /^(người chịu trách nhiệm \{|nguồn \{|chưa rõ quy định mà|hiệu lực từ \{|thiếu căn cứ)/,
  // Heads of files that are exported, as on paper.
  /^(Lập ngày \{1\} · |từ \{1\}|đến \{1\})/,
  // The description in OpenAPI, and the name of the product.
  /^(Minh Án|Thi hành án dân sự: hồ sơ)/,
]

const vietnamese = /[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/iu

interface Said {
  readonly file: string
  readonly text: string
}

/** Every Vietnamese text of the source; a template has `{1}`, `{2}` … where it puts a value. */
function saidIn(file: string): Said[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.ESNext, true)
  const said: Said[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) said.push({ file, text: node.text })
    else if (ts.isTemplateExpression(node)) {
      const text = node.templateSpans.reduce((sum, span, at) => `${sum}{${at + 1}}${span.literal.text}`, node.head.text)
      said.push({ file, text })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return said.filter(({ text }) => vietnamese.test(text))
}

const all: Readonly<Record<string, string>> = Object.assign({}, ...catalogues)
const plain = (key: string) => key.replaceAll(/\{(\d+)!?\}/g, '{$1}')
const known = new Set(Object.keys(all).map(plain))
const otherCase = (text: string) => {
  const first = text.charAt(0)
  return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + text.slice(1)
}

describe('english', () => {
  it('has a twin for every sentence that the domain and the server say', () => {
    const files = globSync(SPOKEN, { cwd: ROOT }).filter(
      (file) => !/\.test\.ts$/.test(file) && !Object.keys(SILENT).some((part) => file.includes(part)),
    )
    expect(files.length).toBeGreaterThan(200)
    const missing = files
      .flatMap(saidIn)
      .filter(({ text }) => !KEPT.some((kept) => kept.test(text)))
      .filter(({ text }) => !known.has(text) && !known.has(otherCase(text)))
      .map(({ file, text }) => `${file}: ${text}`)
    expect(missing, 'add the English twin to packages/contract/src/english').toEqual([])
  })

  it('puts the same values in both languages', () => {
    const places = (text: string) => [...new Set(text.match(/\{\d+/g) ?? [])].sort()
    for (const [key, twin] of Object.entries(all)) expect(places(twin), key).toEqual(places(key))
  })

  it('has one twin for one sentence over all catalogues', () => {
    const keys = catalogues.flatMap((one) => Object.keys(one))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  it('names every act, status and holiday, and every deadline that is shown', () => {
    const shown = DEADLINE_RULES.filter((rule) => triggerVi(rule.code) !== null).map((rule) => rule.nameVi)
    const names = [
      ...Object.values(actNames),
      ...Object.values(lineStatusNames),
      ...Object.values(requestActNames),
      ...HOLIDAYS.map((one) => one.nameVi),
      ...shown,
    ]
    for (const name of names) expect(inEnglish(name), name).not.toBe(name)
  })

  it.each([
    [
      'Chưa thể hoãn thi hành án vì khoản 2 đang ở trạng thái “Thi hành xong”.',
      'Not yet possible: postponement of enforcement. Line 2 has the status “Fully enforced”.',
    ],
    ['Chưa thể hoãn thi hành án', 'Not yet possible: postponement of enforcement'],
    [
      'Chưa thể hoãn thi hành án vì khoản 1 đang ở trạng thái “Hoãn”. Chưa thể hoãn thi hành án vì khoản 2 đang ở trạng thái “Đã ủy thác”.',
      'Not yet possible: postponement of enforcement. Line 1 has the status “Postponed”. Not yet possible: postponement of enforcement. Line 2 has the status “Entrusted out”.',
    ],
    [
      'Tác nghiệp ngày 05/11/2026 không còn hợp lệ sau thay đổi này: Việc không có khoản 3. Chọn khoản trong hồ sơ.',
      'The act of 05/11/2026 would no longer be valid: The case has no line 3. Choose a line of the file.',
    ],
    [
      'Người ký không đúng thẩm quyền để thu tiền thi hành án. Chọn KT. Thủ trưởng hoặc Chấp hành viên.',
      'The signer has no power for this: collection of money. Choose Deputy for the Head (KT.) or Enforcement officer.',
    ],
    [
      'Mốc tính (nhận được yêu cầu thi hành án): thứ Hai, 20/04/2026.',
      'Counted from (receipt of the request): Monday, 20/04/2026.',
    ],
    ['Hết ngày thứ Hai, 16/11/2026', 'End of Monday, 16/11/2026'],
    [
      'Việc do Chấp hành viên Lê Thị Hoa phụ trách; chỉ người phụ trách được ghi nhận.',
      'In charge: officer Lê Thị Hoa; only the officer in charge may record.',
    ],
    [
      'Thu tiền thi hành án: 1.052.000 đồng · biên lai 0000012 · tiền mặt · Ngô Văn Khải',
      'Collection of money: 1.052.000 đồng · receipt 0000012 · cash · Ngô Văn Khải',
    ],
    [
      '“31/02/2026”: Ô chứa công thức. Chép rồi dán lại ô này dưới dạng giá trị.',
      '“31/02/2026”: The cell holds a formula. Copy it and paste its value.',
    ],
    [
      '“Lạ” không phải loại việc. Chọn một trong: Dân sự; Hình sự.',
      '“Lạ” is no kind of case. Write one of: Dân sự; Hình sự.',
    ],
    [
      'Ngày tuyên bản án sau ngày hôm nay. Kiểm tra một trong hai ngày.',
      'The date of the judgment lies after today. Check one of the dates.',
    ],
  ])('says “%s” in English', (vi, en) => {
    expect(inEnglish(vi)).toBe(en)
  })

  it.each(['Ngô Văn Khải', 'Ông Hoàn trả dần từ tháng 5', 'Điểm c khoản 1 Điều 46 Luật Thi hành án dân sự 2025', ''])(
    'leaves what has no twin: “%s”',
    (text) => {
      expect(inEnglish(text)).toBe(text)
    },
  )
})
