import { useQuery } from '@tanstack/react-query'
import { useUser } from '../identity/index.ts'
import { loadUnits } from './units.ts'
import { usePlace } from './use-place.ts'

/** Name of the unit the page looks at. That of another unit is asked for; one's own is known from the sign-in. */
export function useUnitName(): string {
  const user = useUser()
  const [place] = usePlace()
  const foreign = place.unit !== user.unitCode
  const units = useQuery({
    queryKey: ['units'],
    queryFn: loadUnits,
    enabled: foreign,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return foreign ? (units.data?.find(({ code }) => code === place.unit)?.name ?? place.unit) : user.unitName
}
