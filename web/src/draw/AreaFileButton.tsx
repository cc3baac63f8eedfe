import type { MultiPolygon, Polygon } from 'geojson'
import { FileUp } from 'lucide-react'
import { useRef } from 'react'
import { useWords } from '../words/locale.tsx'
import { areaOf } from './areaFile.ts'
import { drawWords } from './drawWords.ts'

interface Props {
  readonly disabled: boolean
  readonly onArea: (area: Polygon | MultiPolygon) => void
  readonly onProblem: (problem: string) => void
}

/** Takes the area to filter by from a file; it is read here and goes nowhere but into the link. */
export function AreaFileButton({ disabled, onArea, onProblem }: Props) {
  const words = useWords(drawWords)
  const input = useRef<HTMLInputElement>(null)
  const read = async (file: File) => {
    const area = await areaOf(file)
    if (typeof area === 'string') onProblem(words.fileProblems[area])
    else onArea(area)
  }
  return (
    <>
      <button
        type="button"
        title={words.file}
        aria-label={words.file}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        <FileUp aria-hidden="true" size={16} />
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".geojson,.json,application/geo+json"
        data-testid="area-file"
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file may be mended and chosen once more.
          event.target.value = ''
          if (file) read(file)
        }}
      />
    </>
  )
}
