import { Menu } from '@base-ui/react/menu'
import { FileSpreadsheet, Shapes, Sheet } from 'lucide-react'
import { parcelWords } from '../parcel/parcelWords.ts'
import { useView } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { exportUrl } from './exportUrl.ts'
import { ShapeItems } from './ShapeItems.tsx'

/** Every file that plots can be taken along in, the one that offices open first. */
const formats = [
  { extension: 'xlsx', word: 'downloadXlsx', Icon: Sheet },
  { extension: 'csv', word: 'downloadCsv', Icon: FileSpreadsheet },
  { extension: 'geojson', word: 'downloadGeojson', Icon: Shapes },
] as const

/** Menu items that download exactly the plots of a filter, given as its text. */
export function FileItems({ filterText }: { readonly filterText: string }) {
  const words = useWords(parcelWords)
  const { asOf, sort } = useView().view
  const file = { filterText, asOf, sort, locale: useLocale() }
  return (
    <>
      {formats.map(({ extension, word, Icon }) => (
        <Menu.LinkItem
          key={extension}
          className="menu-item"
          href={exportUrl(extension, file)}
          download
          closeOnClick
        >
          <Icon aria-hidden="true" />
          {words[word]}
          <small>{words.downloadHint}</small>
        </Menu.LinkItem>
      ))}
      <ShapeItems file={file} />
    </>
  )
}
