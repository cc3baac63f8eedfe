import { Dialog } from '@base-ui/react/dialog'
import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { ExternalLink, X } from 'lucide-react'
import { tileUrl } from '../map/tileUrl.ts'
import { useColumns } from '../parcel/useColumns.ts'
import { useSession } from '../session/session.ts'
import { exportUrl } from '../take/exportUrl.ts'
import { useView } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { CopyBlock } from './CopyBlock.tsx'
import { queryWords } from './queryWords.ts'
import { type Asker, graphiqlLink, toCurl, viewQuery } from './viewQuery.ts'
import './queryDialog.css'

interface Props {
  readonly filter: ParcelFilter
  readonly filterText: string
  readonly onClose: () => void
}

/** The exact query and variables of the screen, as they can be run elsewhere. */
export function QueryDialog({ filter, filterText, onClose }: Props) {
  const words = useWords(queryWords)
  const { view } = useView()
  const { role, columns } = useColumns()
  const asked = viewQuery({
    filter,
    sort: view.sort,
    coloring: view,
    columns,
    role,
    asOf: view.asOf,
  })
  const { demo, person } = useSession()
  const holder = person && role === 'ANALYST' ? 'KEY' : null
  const asker: Asker = person ? holder : demo && role !== 'GUEST' ? { demo: role } : null
  const { origin } = location
  const file = { ...view, filterText, locale: useLocale() }
  const fileOf = (extension: string) => `${origin}${exportUrl(extension, file)}`
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog query-dialog">
          <header className="dialog-head">
            <Dialog.Title>{words.title}</Dialog.Title>
            <Dialog.Close className="button quiet icon" aria-label={words.close}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </header>
          <div className="dialog-body">
            <Dialog.Description>{words.lead}</Dialog.Description>
            <p>
              <a
                className="button primary"
                href={graphiqlLink(asked)}
                target="_blank"
                rel="noreferrer"
              >
                {words.graphiql}
                <ExternalLink aria-hidden="true" />
              </a>
            </p>
            <CopyBlock label={words.query} text={asked.query} />
            <CopyBlock label={words.variables} text={JSON.stringify(asked.variables, null, 2)} />
            <CopyBlock label={words.curl} text={toCurl(origin, asked, asker)} />
            <p className="query-rights">
              {asker === null ? words.asGuest : asker === 'KEY' ? words.asHolder : words.asRole}
            </p>
            <h3>{words.links}</h3>
            <CopyBlock label={words.csv} text={fileOf('csv')} />
            <CopyBlock label={words.geojson} text={fileOf('geojson')} />
            <CopyBlock label={words.tiles} text={tileUrl(origin, 'parcels', filterText)} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
