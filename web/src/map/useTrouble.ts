import type { Map as MapLibreMap } from 'maplibre-gl'
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { askTiles } from './askTiles.ts'
import { watchProblems } from './problems.ts'
import type { MapProblem } from './target.ts'

interface Standing {
  readonly map: MapLibreMap
  readonly problem: MapProblem
}

/** What is wrong on the watched maps now; a layer or the drawing itself each stands once. */
export function useTrouble() {
  const [standing, setStanding] = useState<readonly Standing[]>([])
  const maps = useRef(new Set<MapLibreMap>())
  /** Looks after one more map, until that is removed. */
  const watch = useCallback((map: MapLibreMap) => {
    maps.current.add(map)
    const drop = (gone: (one: Standing) => boolean) =>
      setStanding((now) => (now.some(gone) ? now.filter((one) => !gone(one)) : now))
    const like = (problem: MapProblem) => (one: Standing) =>
      one.map === map && subject(one.problem) === subject(problem)
    watchProblems(
      map,
      (problem) =>
        setStanding((now) => [...now.filter((one) => !like(problem)(one)), { map, problem }]),
      (problem) => drop(like(problem)),
    )
    map.on('remove', () => {
      maps.current.delete(map)
      drop((one) => one.map === map)
    })
  }, [])
  const problems = useMemo(
    () => [...new Map(standing.map(({ problem }) => [subject(problem), problem])).values()],
    [standing],
  )
  return {
    problems,
    watch,
    /** Asks every watched map for its tiles again. */
    askAgain(filter: string) {
      setStanding([])
      for (const map of maps.current) askTiles(map, filter, true)
    },
  }
}

function subject(problem: MapProblem): string {
  return problem.kind === 'TILES' ? problem.layer : problem.kind
}

const WatchContext = createContext<(map: MapLibreMap) => void>(() => {})

export const WatchProvider = WatchContext.Provider

/** How a tool that draws a map of its own has it looked after with the first: one notice tells of both. */
export function useWatch(): (map: MapLibreMap) => void {
  return useContext(WatchContext)
}
