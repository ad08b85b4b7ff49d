/** 15 without a second factor, which does not exist yet (security §6.2). */
const MINIMUM_LENGTH = 15
const MAXIMUM_LENGTH = 1024

/** What remains once guessable words are taken out must still be this long. */
const UNGUESSED_LENGTH = 8

/** Words that stand in every list of leaked passwords, here and abroad, and words of this office. */
const GUESSED_WORDS = [
  ...[
    'password',
    'passwort',
    'matkhau',
    'qwertyuiop',
    'qwerty',
    'asdfghjkl',
    'asdfgh',
    'zxcvbnm',
    'iloveyou',
    'letmein',
  ],
  ...['welcome', 'administrator', 'admin', 'quantri', 'root', 'monkey', 'dragon', 'football', 'princess', 'sunshine'],
  ...['anhyeuem', 'emyeuanh', 'anhnhoem', 'khongcho', 'khongbiet', 'vietnam', 'vietnamvodich', 'hanoi', 'saigon'],
  ...[
    'hochiminh',
    'giadinh',
    'hanhphuc',
    'conyeu',
    'xinchao',
    'chucmung',
    'abcdefgh',
    'abc123',
    'p@ssw0rd',
    'passw0rd',
  ],
  ...['minhan', 'thihanhan', 'thihanhandansu', 'thads', 'cucthads', 'chicuc', 'chaphanhvien', 'botuphap', 'tuphap'],
  ...['thutruong', 'vanthu', 'ketoan', 'phongthads', 'khuvuc', 'minh-an'],
]

/**
 * What is wrong with a new password, as sentences that say what to do; nothing where it may be used. No rule about kinds
 * of characters: length and guessability decide. `context` are words close to the person: account name, names, unit.
 */
export function passwordProblems(password: string, context: readonly string[]): string[] {
  const text = password.normalize('NFC')
  const length = [...text].length
  if (length < MINIMUM_LENGTH) {
    return [`Mật khẩu mới có ${length} ký tự; cần ít nhất ${MINIMUM_LENGTH}. Có thể dùng một câu dài dễ nhớ.`]
  }
  if (length > MAXIMUM_LENGTH) return [`Mật khẩu mới tối đa ${MAXIMUM_LENGTH} ký tự.`]
  if (isPattern(plain(text))) return ['Mật khẩu mới là một dãy lặp hoặc dãy liền nhau. Chọn câu khó đoán hơn.']
  if (unguessed(text, context) < UNGUESSED_LENGTH) {
    return ['Mật khẩu mới gần như chỉ gồm tên người, tên cơ quan hoặc từ ai cũng đoán được. Chọn câu khó đoán hơn.']
  }
  return []
}

/** Lower case without marks, so that `Mật Khẩu` is found as `matkhau`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replaceAll(/\s+/g, '')
}

function unguessed(text: string, context: readonly string[]): number {
  const words = [...GUESSED_WORDS, ...context.flatMap((one) => [plain(one), ...one.split(/[\s._-]+/).map(plain)])]
  let left = plain(text)
  for (const word of words.filter((one) => one.length >= 3).sort((a, b) => b.length - a.length)) {
    left = left.replaceAll(word, ' ')
  }
  return left.replaceAll(' ', '').length
}

/** `aaaaaaaa`, `abcabcabcabc`, `1234567890123`, `987654321`. */
function isPattern(text: string): boolean {
  for (let period = 1; period <= 5; period += 1) {
    if (
      text ===
      text
        .slice(0, period)
        .repeat(Math.ceil(text.length / period))
        .slice(0, text.length)
    )
      return true
  }
  const steps = [...text].slice(1).map((letter, index) => letter.charCodeAt(0) - text.charCodeAt(index))
  const straight = steps.filter((step) => Math.abs(step) === 1 || Math.abs(step) === 9).length
  return straight >= steps.length * 0.8
}
