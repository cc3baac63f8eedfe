import { useEffect } from 'react'
import { usePickDesk } from './pickStore.tsx'

/** Stands where the map cannot be drawn, so that the bar of what is picked goes to the list. */
export function PickWithoutMap() {
  const { setHasMap } = usePickDesk()
  useEffect(() => {
    setHasMap(false)
    return () => setHasMap(true)
  }, [setHasMap])
  return null
}
