import type { CaseView } from '@minh-an/contract/enforcement-case'
import type { PlainDate } from '@minh-an/domain/calendar'
import type { ReactNode } from 'react'
import type { ActKind } from '../act-button.ts'

/** Content of an act in the wire form of the contract. */
export type Payload = Readonly<Record<string, unknown>>

export interface FormContext {
  readonly file: CaseView
  /** Legal date as it stands in the form: grounds are those of the law of that day. */
  readonly on: PlainDate
  /** Lines that are ticked. */
  readonly lines: readonly number[]
}

export interface FieldsProps<V> extends FormContext {
  readonly values: V
  readonly onChange: (patch: Partial<V>) => void
  /** Sentence under a field, by its path in the payload. */
  readonly errorOf: (path: string) => string | undefined
}

/** A field that must be filled: its path in the payload, and its label, for the summary. */
export interface MissingField {
  readonly path: string
  readonly label: string
}

/** What the form of one kind of act asks beside lines, day and signer. */
export interface ActForm<V> {
  readonly kind: ActKind
  readonly asksLines: boolean
  /** From the file, or from the content of an act that is being corrected. */
  readonly initial: (file: CaseView, before: Payload | undefined) => V
  readonly fields: (props: FieldsProps<V>) => ReactNode
  readonly payload: (values: V, context: FormContext) => Payload
  readonly missing: (values: V, context: FormContext) => readonly MissingField[]
}

/** Forms of all kinds stand in one table; only its own functions look into the values of a form. */
// biome-ignore lint/suspicious/noExplicitAny: the values of a form are known to that form alone
export type AnyActForm = ActForm<any>

export const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Ties a field to one member of the content: its path, what stands in it, what typing changes, and its error. */
export function boundTo<V, K extends keyof V & string>({ values, onChange, errorOf }: FieldsProps<V>, member: K) {
  const path = `payload.${member}`
  return {
    path,
    value: values[member],
    onChange: (value: V[K]) => onChange({ [member]: value } as unknown as Partial<V>),
    error: errorOf(path),
  }
}

/** The field, where nothing was typed into it. */
export function missingWords(path: string, typed: string, label: string): readonly MissingField[] {
  return typed.trim() === '' ? [{ path, label }] : []
}

/** Leaves out what is empty: an absent member and an empty one are not the same to the server. */
export function filled(payload: Readonly<Record<string, unknown>>): Payload {
  return Object.fromEntries(
    Object.entries(payload).filter(
      ([, value]) => value !== undefined && (typeof value !== 'string' || value.trim() !== ''),
    ),
  )
}
