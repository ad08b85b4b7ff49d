export { deviceName } from './device-name.ts'
export { LoginTable } from './LoginTable.tsx'
export { FactorFirst } from './lazy-factor-first.ts'
export { SignInAgain } from './SignInAgain.tsx'
export { SignInPage } from './SignInPage.tsx'
export {
  findSession,
  ReloadSessionContext,
  type Session,
  SessionContext,
  type SessionUser,
  signOut,
  useSession,
  useUser,
} from './session.ts'
