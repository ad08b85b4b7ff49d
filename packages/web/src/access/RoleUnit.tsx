import { NativeSelect } from '@mantine/core'
import { type Role, roles } from '@minh-an/domain/access'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../i18n/index.ts'
import { loadUnits } from '../shell/index.ts'
import { UnitPicker } from '../ui/index.ts'
import css from './access.module.css'
import { words } from './words.vi.ts'

interface RoleSelectProps {
  readonly value: Role
  readonly onChange: (role: Role) => void
  readonly label: string
}

export function RoleSelect({ value, onChange, label }: RoleSelectProps) {
  const t = useWords(words)
  return (
    <NativeSelect
      label={label}
      value={value}
      data={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
      onChange={(event) => onChange(roles.find((role) => role === event.currentTarget.value) ?? value)}
    />
  )
}

interface UnitFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (code: string) => void
}

/** A unit of the tree with its name, for forms. */
export function UnitField({ label, value, onChange }: UnitFieldProps) {
  const units = useQuery({ queryKey: ['units'], queryFn: loadUnits, staleTime: Number.POSITIVE_INFINITY })
  return (
    <div>
      <p className={css['label']}>{label}</p>
      <UnitPicker
        label={label}
        value={value}
        valueName={units.data?.find(({ code }) => code === value)?.name ?? value}
        load={loadUnits}
        onChange={({ code }) => onChange(code)}
      />
    </div>
  )
}
