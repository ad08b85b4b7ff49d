export { SignInAgain } from './SignInAgain.tsx'
export { SignInPage } from './SignInPage.tsx'
export { findSession, type Session, SessionContext, type SessionUser, signOut, useSession, useUser } from './session.ts'
