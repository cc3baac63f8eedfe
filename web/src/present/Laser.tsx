import { useEffect, useState } from 'react'

/** A drawn pointer that follows mouse or finger: the system's own is too small on a big screen. */
export function Laser() {
  const [at, setAt] = useState<readonly [number, number] | null>(null)
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => setAt([clientX, clientY])
    addEventListener('pointermove', follow)
    return () => removeEventListener('pointermove', follow)
  }, [])
  if (!at) return null
  return (
    <span
      className="present-laser"
      style={{ transform: `translate(${at[0]}px, ${at[1]}px)` }}
      aria-hidden="true"
    />
  )
}
