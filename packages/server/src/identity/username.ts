const ACCOUNT_NAME = /^[a-z][a-z0-9._-]{2,39}$/

/**
 * The account name a person means: lower case without marks, because typing tools turn `hoas` into hóa and `dd` into đ.
 * Undefined where no account can have that name.
 */
export function accountName(typed: string): string | undefined {
  const name = typed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim()
  return ACCOUNT_NAME.test(name) ? name : undefined
}
