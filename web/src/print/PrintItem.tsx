import { Menu } from '@base-ui/react/menu'
import { Link } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import type { SearchText } from '../url/searchText.ts'
import { useWords } from '../words/locale.tsx'
import { printWords } from './printWords.ts'

/** The way to the printed page, in a menu of things to take away. */
export function PrintItem() {
  const words = useWords(printWords)
  return (
    <Menu.LinkItem
      className="menu-item"
      closeOnClick
      render={<Link to="/print" search={(all: SearchText) => all} />}
    >
      <Printer aria-hidden="true" />
      {words.open}
      <small>{words.openHint}</small>
    </Menu.LinkItem>
  )
}
