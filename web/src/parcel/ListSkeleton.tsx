import { shellWords } from '../shell/shellWords.ts'
import { useWords } from '../words/locale.tsx'

const rows = Array.from({ length: 14 }, (_, index) => index)

/** The list before its first answer: rows as they will stand. */
export function ListSkeleton() {
  const words = useWords(shellWords)
  return (
    <div className="list-skeleton" role="status" aria-label={words.loading}>
      {rows.map((row) => (
        <div key={row} className="list-skeleton-row">
          <span className="bone" style={{ width: '6.5rem' }} />
          <span className="bone" style={{ width: `${5 + ((row * 7) % 5)}rem` }} />
          <span className="bone" style={{ width: '3rem' }} />
        </div>
      ))}
    </div>
  )
}
