import { Pause, Play, X } from 'lucide-react'
import { useWords } from '../words/locale.tsx'
import { filterWords } from './filterWords.ts'
import type { useFieldDesk } from './useFieldDesk.ts'

interface Props {
  readonly label: string
  readonly desk: ReturnType<typeof useFieldDesk>
  /** Whether the choices can be left out instead. */
  readonly canTurn: boolean
}

/** What can be done with the whole condition of a field: turn it round, put it aside, clear it. */
export function FieldActs({ label, desk, canTurn }: Props) {
  const words = useWords(filterWords)
  return (
    <>
      {canTurn && (
        <button
          type="button"
          className="pick exclude"
          aria-pressed={desk.excludes}
          title={words.excludeHint(label)}
          aria-label={`${words.exclude} ${label}`}
          onClick={desk.turn}
        >
          {words.exclude}
        </button>
      )}
      {desk.active && (
        <>
          <PauseButton
            className="button quiet icon"
            name={label}
            isPaused={desk.isPaused}
            onPause={desk.pause}
          />
          <button
            type="button"
            className="button quiet icon"
            aria-label={words.clear(label)}
            title={words.clear(label)}
            onClick={desk.clear}
          >
            <X aria-hidden="true" />
          </button>
        </>
      )}
    </>
  )
}

interface PauseProps {
  readonly name: string
  readonly isPaused: boolean
  readonly onPause: () => void
  readonly className?: string
}

/** Puts a condition aside with its value, or lets it hold again. */
export function PauseButton({ name, isPaused, onPause, className }: PauseProps) {
  const words = useWords(filterWords)
  const label = isPaused ? words.resume(name) : words.pause(name)
  const Icon = isPaused ? Play : Pause
  return (
    <button type="button" className={className} aria-label={label} title={label} onClick={onPause}>
      <Icon aria-hidden="true" />
    </button>
  )
}
