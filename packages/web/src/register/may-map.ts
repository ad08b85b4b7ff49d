import { rolesWith } from '@minh-an/domain/access'

const mappers: readonly string[] = rolesWith('register.map')

/** Whether a role keeps layouts at all; for which unit the server decides. */
export const mayMapRegisters = (held: readonly string[]): boolean => held.some((role) => mappers.includes(role))
