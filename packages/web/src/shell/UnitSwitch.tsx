import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { useUser } from '../identity/index.ts'
import { UnitPicker } from '../ui/index.ts'
import { loadUnits } from './units.ts'
import { usePlace } from './use-place.ts'
import { words } from './words.vi.ts'

/** Which unit the page looks at. The choice stands in the address, the last five stay for the life of the page. */
export function UnitSwitch() {
  const t = useWords(words)
  const user = useUser()
  const [place, change] = usePlace()
  const [recent, setRecent] = useState<readonly string[]>([user.unitCode])
  const foreign = place.unit !== user.unitCode
  // The name of another unit in the address is asked for; one's own is known from the sign-in.
  const units = useQuery({
    queryKey: ['units'],
    queryFn: loadUnits,
    enabled: foreign,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const name = foreign ? (units.data?.find(({ code }) => code === place.unit)?.name ?? place.unit) : user.unitName
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
