import { Menu } from '@base-ui/react/menu'
import { Download } from 'lucide-react'
import { lazy, memo, Suspense, useState } from 'react'
import { parcelWords } from '../parcel/parcelWords.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { TakeItems } from './TakeItems.tsx'

const QueryDialog = lazy(async () => ({
  default: (await import('../query/QueryDialog.tsx')).QueryDialog,
}))

/** Every way to take the filtered plots along, by the same filter as the list and the tiles. */
export const TakeMenu = memo(Take)

/** What it offers is worked out while it is open: a change of the filter leaves the button alone. */
function Take() {
  const words = useWords(parcelWords)
  const [asQuery, setAsQuery] = useState(false)
  return (
    <>
      <Menu.Root>
        <Menu.Trigger className="button">
          <Download aria-hidden="true" />
          {words.download}
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className="positioner" sideOffset={6} align="end">
            <Menu.Popup className="popup menu">
              <TakeItems onQuery={() => setAsQuery(true)} />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {asQuery && (
        <Suspense>
          <QueryOfView onClose={() => setAsQuery(false)} />
        </Suspense>
      )}
    </>
  )
}

function QueryOfView({ onClose }: { readonly onClose: () => void }) {
  const { view, filterText } = useView()
  return <QueryDialog filter={view.filter} filterText={filterText} onClose={onClose} />
}
