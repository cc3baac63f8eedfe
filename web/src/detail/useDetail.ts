import { useQuery } from '@tanstack/react-query'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import type { Selection } from '../url/view.ts'
import { useLocale } from '../words/locale.tsx'
import { detailKinds } from './detailKinds.ts'
import { type Detail, detailQuery } from './detailQuery.ts'

/** The selected record with everything that this viewer may see of it. */
export function useDetail(selected: Selection | null) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['detail', role, selected?.layer, selected?.code],
    enabled: selected !== null,
    queryFn: ({ signal }) => {
      if (!selected) throw new Error('nothing is selected')
      const { layer, code } = selected
      const variables = detailKinds[layer].holds ? { code, name: code } : { code }
      return askText<Detail>(detailQuery(layer, role), variables, { locale, signal })
    },
  })
}
