import { Menu } from '@base-ui/react/menu'
import { filterToText } from '@panhuo/shared/filter/text'
import { type ParcelFilter, parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { Download, ListFilter } from 'lucide-react'
import { PrintItem } from '../print/PrintItem.tsx'
import { FileItems } from '../take/FileItems.tsx'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { pickWords } from './pickWords.ts'

/** Files of exactly the picked plots, and the pick as a filter. */
export function PickExport({ filter }: { readonly filter: ParcelFilter }) {
  const words = useWords(pickWords)
  const { changeFilter } = useView()
  return (
    <Menu.Root>
      <Menu.Trigger className="button quiet">
        <Download aria-hidden="true" />
        {words.export}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="positioner" sideOffset={6} align="end">
          <Menu.Popup className="popup menu">
            <FileItems filterText={filterToText(parcelFilter, filter)} />
            <PrintItem />
            <Menu.Item className="menu-item" onClick={() => changeFilter(() => filter)}>
              <ListFilter aria-hidden="true" />
              {words.only}
              <small>{words.onlyHint}</small>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
