import { SquareDashedMousePointer } from 'lucide-react'
import { memo } from 'react'
import { usePickDesk } from '../picked/pickStore.tsx'
import { pickWords } from '../picked/pickWords.ts'
import { useWords } from '../words/locale.tsx'

/** The next drag on the map picks what lies in its box. */
export const BoxButton = memo(Box)

function Box() {
  const words = useWords(pickWords)
  const { boxing, setBoxing } = usePickDesk()
  return (
    <button
      type="button"
      className="button icon"
      aria-label={words.box}
      aria-pressed={boxing}
      title={words.boxHint}
      onClick={() => setBoxing(!boxing)}
    >
      <SquareDashedMousePointer aria-hidden="true" />
    </button>
  )
}
