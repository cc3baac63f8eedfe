import { useNavigate } from '@tanstack/react-router'
import { useSession } from '../session/session.ts'
import { shortlistIn } from '../url/keptSearch.ts'
import type { SearchText } from '../url/searchText.ts'
import { openedLink, type SavedView } from './savedView.ts'

/** Follows the link of a kept view, so that what it cannot show is told as of any other link. */
export function useOpenSavedView(): (view: SavedView) => void {
  const { role } = useSession()
  const navigate = useNavigate()
  return (view) => {
    void navigate({
      to: '/',
      search: (newest: SearchText) => ({
        ...shortlistIn(newest),
        ...openedLink(view, newest, role),
      }),
    })
  }
}
