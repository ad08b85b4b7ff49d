import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { UnitPicker } from '../ui/index.ts'
import { loadUnits } from './units.ts'
import { usePlace } from './use-place.ts'
import { useUnitName } from './use-unit-name.ts'
import { words } from './words.vi.ts'

/** Which unit the page looks at. The choice stands in the address, the last five stay for the life of the page. */
export function UnitSwitch() {
  const t = useWords(words)
  const user = useUser()
  const [place, change] = usePlace()
  const [recent, setRecent] = useState<readonly string[]>([user.unitCode])
  const name = useUnitName()
  return (
    <UnitPicker
      label={t('unit')}
      value={place.unit}
      valueName={name}
      load={loadUnits}
      recent={recent}
      compact
      onChange={({ code }) => {
        setRecent([code, ...recent.filter((other) => other !== code)].slice(0, 5))
        change({ unit: code })
      }}
    />
  )
}
