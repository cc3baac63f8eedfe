import { useState } from 'react'
import type { MapProblem } from './target.ts'

/** What is wrong on the map now; a layer or the drawing itself each stands once. */
export function useTrouble() {
  const [problems, setProblems] = useState<readonly MapProblem[]>([])
  const same = (a: MapProblem, b: MapProblem) => subject(a) === subject(b)
  return {
    problems,
    tell: (problem: MapProblem) =>
      setProblems((now) => [...now.filter((one) => !same(one, problem)), problem]),
    mend: (problem: MapProblem) =>
      setProblems((now) =>
        now.some((one) => same(one, problem)) ? now.filter((one) => !same(one, problem)) : now,
      ),
    clear: () => setProblems([]),
  }
}

function subject(problem: MapProblem): string {
  return problem.kind === 'TILES' ? problem.layer : problem.kind
}
