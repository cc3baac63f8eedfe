import { Menu } from '@base-ui/react/menu'
import { mayDo } from '@panhuo/shared/access/duties'
import { Link } from '@tanstack/react-router'
import { CircleHelp, Keyboard, LogIn, Settings, Signpost, UsersRound } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { keys } from '../keys/keys.ts'
import { pressed } from '../keys/strokes.ts'
import { leaveFor, signInAddress } from '../session/accountApi.ts'
import { useSession } from '../session/session.ts'
import { sessionWords } from '../session/sessionWords.ts'
import { themes, useTheme } from '../theme/theme.ts'
import { startTour } from '../tour/tourStore.ts'
import { tourWords } from '../tour/tourWords.ts'
import { keptSearch } from '../url/keptSearch.ts'
import { useWords } from '../words/locale.tsx'
import { helpWords } from './helpWords.ts'
import './help.css'

const KeyDialog = lazy(async () => ({ default: (await import('./KeyDialog.tsx')).KeyDialog }))

/** Appearance, help and keys; `?` opens the keys from anywhere but a field. */
export function SettingsMenu() {
  const words = useWords(helpWords)
  const tour = useWords(tourWords)
  const session = useWords(sessionWords)
  // Whoever signed in has it in the menu of their account.
  const { role, person, demo } = useSession()
  const { theme, choose } = useTheme()
  const [listed, setListed] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!pressed(event, keys.keyList)) return
      const typing = event.target instanceof Element && event.target.closest(fields)
      if (!typing) setListed(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <Menu.Root>
        <Menu.Trigger
          className="button quiet icon"
          aria-label={words.settings}
          data-tour="settings"
        >
          <Settings aria-hidden="true" />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className="positioner" sideOffset={6} align="end">
            <Menu.Popup className="popup menu">
              <Menu.RadioGroup value={theme} onValueChange={choose} aria-label={words.theme}>
                {themes.map((name) => (
                  <Menu.RadioItem key={name} value={name} className="menu-item theme-item">
                    <span className="theme-mark">
                      <Menu.RadioItemIndicator>✓</Menu.RadioItemIndicator>
                    </span>
                    {words[name]}
                    {name === 'system' && <small>{words.theme}</small>}
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
              <Menu.Separator className="menu-line" />
              <Menu.LinkItem
                className="menu-item"
                closeOnClick
                render={<Link to="/help" search={keptSearch} />}
              >
                <CircleHelp aria-hidden="true" />
                {words.help}
              </Menu.LinkItem>
              <Menu.LinkItem
                className="menu-item"
                closeOnClick
                onClick={startTour}
                render={<Link to="/" search={keptSearch} />}
              >
                <Signpost aria-hidden="true" />
                {tour.again}
              </Menu.LinkItem>
              {!person && mayDo(role, 'ADMINISTER') && (
                <Menu.LinkItem
                  className="menu-item"
                  closeOnClick
                  render={<Link to="/admin" search={keptSearch} />}
                >
                  <UsersRound aria-hidden="true" />
                  {session.administration}
                </Menu.LinkItem>
              )}
              {!person && demo && (
                <Menu.Item
                  className="menu-item"
                  onClick={() => leaveFor(signInAddress({ ended: false }))}
                >
                  <LogIn aria-hidden="true" />
                  {session.withAccount}
                </Menu.Item>
              )}
              <Menu.Item className="menu-item" onClick={() => setListed(true)}>
                <Keyboard aria-hidden="true" />
                {words.keys}
                <small>?</small>
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {listed && (
        <Suspense>
          <KeyDialog onClose={() => setListed(false)} />
        </Suspense>
      )}
    </>
  )
}

const fields = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]'
