export { type AccountRow, findAccount, findAccountByName, listAccounts } from './account-rows.sql.ts'
export {
  type AccountWithPassword,
  createUser,
  disableUser,
  enableUser,
  grantRole,
  resetPassword,
  revokeRole,
} from './accounts.ts'
export type { ChangeBy } from './change-by.ts'
export { changeUser, moveUser } from './move-user.ts'
export { changeOfficer, createOfficer, listOfficers } from './officers.ts'
export { registerPersonnelRoutes } from './routes.ts'
export { endLoginsOf, removeFactor } from './sign-in-care.ts'
