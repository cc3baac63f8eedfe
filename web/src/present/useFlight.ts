import { between, type SketchCamera } from '@panhuo/shared/sketch/camera'
import { useEffect, useRef, useState } from 'react'
import { useMedia } from '../shell/media.ts'

const FLIGHT_MS = 1600

/** The camera on its way to where it should be; at once where motion is not wanted. */
export function useFlight(to: SketchCamera): SketchCamera {
  const still = useMedia('(prefers-reduced-motion: reduce)')
  const [camera, setCamera] = useState(to)
  const now = useRef(camera)
  now.current = camera
  useEffect(() => {
    if (still) {
      setCamera(to)
      return
    }
    const from = now.current
    const began = performance.now()
    let frame = requestAnimationFrame(function step(time) {
      const at = Math.min(1, Math.max(0, (time - began) / FLIGHT_MS))
      setCamera(between(from, to, at))
      if (at < 1) frame = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(frame)
  }, [to, still])
  return camera
}
