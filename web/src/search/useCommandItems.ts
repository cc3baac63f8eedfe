import { type Role, roles } from '@panhuo/shared/access/access'
import { mayDo } from '@panhuo/shared/access/duties'
import { colorings } from '@panhuo/shared/parcel/parcelColoring'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { useNavigate } from '@tanstack/react-router'
import { withCondition } from '../filter/filterModel.ts'
import { useOpenSavedView } from '../saved/useOpenSavedView.ts'
import { useSavedViews } from '../saved/useSavedViews.ts'
import { useSession, useSignIn } from '../session/session.ts'
import { sessionWords } from '../session/sessionWords.ts'
import { pageWords } from '../shell/pageWords.ts'
import { sitePages } from '../shell/sitePages.ts'
import { useSwitchLanguage } from '../shell/useSwitchLanguage.ts'
import { exportUrl } from '../take/exportUrl.ts'
import { keptSearch } from '../url/keptSearch.ts'
import { useView } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import type { ItemGroup, PaletteItem } from './paletteItem.ts'
import { searchWords } from './searchWords.ts'

/** Saved views, pages and actions, each told in both languages so that either finds it. */
export function useCommandItems(): readonly PaletteItem[] {
  const words = useWords(searchWords)
  const locale = useLocale()
  const other = locale === 'zh' ? 'en' : 'zh'
  const { role, demo, person } = useSession()
  const signIn = useSignIn()
  const navigate = useNavigate()
  const { view, filterText, change, changeFilter } = useView()
  const { views } = useSavedViews()
  const openView = useOpenSavedView()
  const switchLanguage = useSwitchLanguage()

  const item = (
    group: ItemGroup,
    id: string,
    title: string,
    run: () => unknown,
    code = '',
  ): PaletteItem => ({
    id,
    group,
    title,
    opens: group === 'PAGE',
    ...(code === '' ? {} : { code }),
    run: () => {
      run()
      return undefined
    },
  })
  const otherWords = searchWords[other]
  const download = () => {
    const link = document.createElement('a')
    link.href = exportUrl('csv', { ...view, filterText, locale })
    link.download = ''
    link.click()
  }
  return [
    ...views.map((saved) => item('SAVED', `saved-${saved.id}`, saved.name, () => openView(saved))),
    ...sitePages
      .filter(({ duty }) => !duty || mayDo(role, duty))
      .map(({ name, to }) =>
        item(
          'PAGE',
          `page-${name}`,
          pageWords[locale][name],
          () => navigate({ to, search: keptSearch }),
          pageWords[other][name],
        ),
      ),
    ...ownPages(person !== undefined, role).map(({ name, to }) =>
      item(
        'PAGE',
        `page-${name}`,
        sessionWords[locale][name],
        () => navigate({ to, search: keptSearch }),
        sessionWords[other][name],
      ),
    ),
    item(
      'PAGE',
      'page-print',
      words.print,
      () => navigate({ to: '/print', search: keptSearch }),
      otherWords.print,
    ),
    ...(view.filter.text
      ? [
          item('ACTION', 'clear-text', words.clearText, () =>
            changeFilter((filter) => withCondition(filter, 'text', undefined)),
          ),
        ]
      : []),
    item(
      'ACTION',
      'clear',
      words.clearAll,
      () => change({ filter: {}, paused: {} }),
      otherWords.clearAll,
    ),
    item('ACTION', 'language', words.language, switchLanguage),
    item('ACTION', 'csv', words.downloadCsv, download, otherWords.downloadCsv),
    ...colorings
      .filter((name) => name !== view.colorBy)
      .map((name) =>
        item(
          'ACTION',
          `color-${name}`,
          words.colorBy(parcelFields[name][locale]),
          () => change({ colorBy: name, breaks: null }),
          otherWords.colorBy(parcelFields[name][other]),
        ),
      ),
    ...(demo ? roles.codes : [])
      .filter(({ value }) => value !== role)
      .map((code) =>
        item(
          'ACTION',
          `role-${code.value}`,
          words.actAs(code[locale]),
          () => signIn(code.value),
          code[other],
        ),
      ),
  ]
}

/** Pages behind the menu of one's own name. */
function ownPages(signedIn: boolean, role: Role) {
  const name = role === 'ANALYST' ? ('passwordAndKeys' as const) : ('password' as const)
  return [
    ...(signedIn ? [{ name, to: '/account' }] : []),
    ...(mayDo(role, 'ADMINISTER') ? [{ name: 'administration' as const, to: '/admin' }] : []),
  ]
}
