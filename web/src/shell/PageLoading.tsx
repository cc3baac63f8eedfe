import { useWords } from '../words/locale.tsx'
import { pageWords } from './pageWords.ts'

const widths = [58, 82, 74, 66, 88, 52, 79, 70]

/** Lines where content will stand. */
export function PageLoading() {
  const words = useWords(pageWords)
  return (
    <div className="page-loading" role="status" aria-label={words.loading}>
      {widths.map((width) => (
        <span key={width} className="bone" style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}
