import type { ReactNode } from 'react'
import { MARGIN, type PrintChoice, sheetOf } from './sheet.ts'
import type { SheetWords } from './useSheetWords.ts'

interface Props {
  readonly choice: PrintChoice
  readonly said: SheetWords
  readonly page: string
  /** True for the first page. */
  readonly titled: boolean
  readonly children: ReactNode
}

/** One sheet of paper in its own size: title, contents, and the foot that every page has. */
export function SheetFrame({ choice, said, page, titled, children }: Props) {
  const { width, height } = sheetOf(choice)
  return (
    <section
      className="sheet"
      aria-label={page}
      style={{ width: `${width}mm`, height: `${height}mm`, padding: `${MARGIN}mm` }}
    >
      {titled && (
        <header className="sheet-title">
          <h2>{said.title}</h2>
          <p>
            <strong>{said.sum}</strong>
          </p>
          <p className="sheet-sentence">{said.sentence}</p>
        </header>
      )}
      {children}
      <footer className="sheet-foot">
        <p>{said.notes.join(' ')}</p>
        <p>
          {said.made} · {page}
        </p>
      </footer>
    </section>
  )
}
