import type { CSSProperties } from 'react'
import { useLocale, useWords } from '../words/locale.tsx'
import { printWords } from './printWords.ts'
import { SheetFrame } from './SheetFrame.tsx'
import { scaleWords } from './scaleWords.ts'
import { mapFrame, type PrintChoice, roundLength } from './sheet.ts'
import type { usePrint } from './usePrint.ts'
import type { SheetWords } from './useSheetWords.ts'

interface Props {
  readonly choice: PrintChoice
  readonly said: SheetWords
  readonly print: ReturnType<typeof usePrint>
  readonly page: string
}

/** The page of the map, with legend, scale bar, north and room for the approval number. */
export function MapSheet({ choice, said, print, page }: Props) {
  const words = useWords(printWords)
  const locale = useLocale()
  const { width, height } = mapFrame(choice)
  const { metresAcross } = print.map.data ?? { metresAcross: 0 }
  const length = metresAcross > 0 ? roundLength(metresAcross / 5) : 0
  return (
    <SheetFrame choice={choice} said={said} page={page} titled>
      <div className="sheet-map" style={{ width: `${width}mm`, height: `${height}mm` }}>
        {print.url ? (
          <img src={print.url} alt={`${words.map}: ${said.sum}`} />
        ) : (
          <p>{print.map.isError ? words.mapFailed : words.drawing}</p>
        )}
        <div className="sheet-north" role="img" aria-label={words.north}>
          <svg viewBox="0 0 20 28" aria-hidden="true">
            <path d="M10 1 17 25 10 20Z" fill="#1b2320" />
            <path d="M10 1 3 25 10 20Z" fill="#ffffff" stroke="#1b2320" />
          </svg>
          {words.north}
        </div>
        {choice.legend && (
          <div className="sheet-legend">
            <strong>{said.legendTitle}</strong>
            <ul>
              {said.legend.map((row) => (
                <li key={row.value}>
                  <span className="swatch" style={{ '--swatch': row.color } as CSSProperties} />
                  {row.mark} {row.label}
                </li>
              ))}
              {said.picked && (
                <li>
                  <span className="swatch picked-outline" />
                  {said.picked}
                </li>
              )}
            </ul>
          </div>
        )}
        <div className="sheet-approval">{said.approval}</div>
        {length > 0 && (
          <div className="sheet-scale" style={{ width: `${(length / metresAcross) * width}mm` }}>
            {scaleWords(length, locale)}
          </div>
        )}
      </div>
    </SheetFrame>
  )
}
