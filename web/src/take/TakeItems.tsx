import { Menu } from '@base-ui/react/menu'
import { Braces, Table2 } from 'lucide-react'
import { useFacets } from '../filter/facets.ts'
import { parcelWords } from '../parcel/parcelWords.ts'
import { filterOfPicked, isEmpty } from '../picked/pickModel.ts'
import { useSum } from '../picked/useSum.ts'
import { PrintItem } from '../print/PrintItem.tsx'
import { queryWords } from '../query/queryWords.ts'
import { useView } from '../url/useView.tsx'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { FileItems } from './FileItems.tsx'
import { useCopyTable } from './useCopyTable.ts'

/** Menu items for the filtered plots and for those picked among them. */
export function TakeItems({ onQuery }: { readonly onQuery: () => void }) {
  const words = useWords(parcelWords)
  const queries = useWords(queryWords)
  const locale = useLocale()
  const { view, filterText } = useView()
  const copy = useCopyTable()
  const picked = filterOfPicked(view.picked, view.filter)
  const anyPicked = !isEmpty(view.picked)
  const all = useFacets()
  const some = useSum(picked, anyPicked)
  const count = ({ data }: { data?: { readonly totalCount: number } | undefined }) =>
    data ? formatCount(data.totalCount, locale) : '…'
  return (
    <>
      <FileItems filterText={filterText} />
      <Menu.Item className="menu-item" onClick={() => copy(view.filter)}>
        <Table2 aria-hidden="true" />
        {words.copy}
        <small>{words.copyFilter(count(all))}</small>
      </Menu.Item>
      {anyPicked && (
        <Menu.Item className="menu-item" onClick={() => copy(picked)}>
          <Table2 aria-hidden="true" />
          {words.copy}
          <small>{words.copyPicked(count(some))}</small>
        </Menu.Item>
      )}
      <PrintItem />
      <Menu.Item className="menu-item" onClick={onQuery}>
        <Braces aria-hidden="true" />
        {queries.open}
        <small>{queries.openHint}</small>
      </Menu.Item>
    </>
  )
}
