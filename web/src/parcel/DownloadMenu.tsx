import { Menu } from '@base-ui/react/menu'
import { Download } from 'lucide-react'
import { readable } from '../url/searchText.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { parcelWords } from './parcelWords.ts'

/** Files of exactly the filtered set, by the same filter text as the list, the tiles and the link. */
export function DownloadMenu() {
  const words = useWords(parcelWords)
  const { filterText } = useView()
  const query = filterText === '' ? '' : `?filter=${readable(filterText)}`
  const files = [
    { format: 'csv', label: words.downloadCsv },
    { format: 'geojson', label: words.downloadGeojson },
  ]
  return (
    <Menu.Root>
      <Menu.Trigger className="button">
        <Download aria-hidden="true" />
        {words.download}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="positioner" sideOffset={6} align="end">
          <Menu.Popup className="popup menu">
            {files.map(({ format, label }) => (
              <Menu.LinkItem
                key={format}
                className="menu-item"
                href={`/export/parcels.${format}${query}`}
                download
                closeOnClick
              >
                {label}
                <small>{words.downloadHint}</small>
              </Menu.LinkItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
