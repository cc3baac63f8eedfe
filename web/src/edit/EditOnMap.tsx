import { lazy, memo, Suspense } from 'react'
import { useLiveMap } from '../map/liveMap.ts'
import type { Padding } from '../map/target.ts'
import { LatePart } from '../shell/LatePart.tsx'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { useShapeDesk } from './shapeStore.tsx'
import { shapeWords } from './shapeWords.ts'
import './shape.css'

const PlotTool = lazy(async () => ({ default: (await import('./PlotTool.tsx')).PlotTool }))
const CreateTool = lazy(async () => ({ default: (await import('./CreateTool.tsx')).CreateTool }))

interface Props {
  readonly padding: Padding
}

/**
 * The drawing in hand for the register, with its panel over the map; nothing without one. It waits
 * while a past day is shown, which nobody can change.
 */
export function EditOnMap({ padding }: Props) {
  const { asOf } = useView().view
  return asOf === null && <Editor padding={padding} />
}

/** Drawn anew with what is drawn, not with every change of the view. */
const Editor = memo(Tool)

function Tool({ padding }: Props) {
  const words = useWords(shapeWords)
  const { task, begin } = useShapeDesk()
  const map = useLiveMap()
  if (!task || !map) return null
  const end = () => begin(null)
  return (
    <LatePart onClose={end}>
      <section className="shape-panel draw-bar" aria-label={words[task.kind]}>
        <h3>
          {words[task.kind]} {task.code && <span className="code">{task.code}</span>}
        </h3>
        <Suspense fallback={<p role="status">{words.loading}</p>}>
          {task.kind === 'create' ? (
            <CreateTool map={map} padding={padding} onEnd={end} />
          ) : (
            <PlotTool
              key={`${task.kind}/${task.code}`}
              map={map}
              padding={padding}
              kind={task.kind}
              code={task.code}
              onEnd={end}
            />
          )}
        </Suspense>
      </section>
    </LatePart>
  )
}
