import { Menu } from '@base-ui/react/menu'
import { ChevronRight, Layers3, MapPinned, Package, SquareDashed } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../words/locale.tsx'
import { exportUrl, type FileOfPlots } from './exportUrl.ts'
import { takeWords } from './takeWords.ts'
import './take.css'

const systems = ['4528', '4549', '4490'] as const
const encodings = ['gbk', 'utf-8'] as const
type System = (typeof systems)[number]
type Encoding = (typeof encodings)[number]

/** A menu beside the menu: files with outlines for other programs, in a system and an encoding. */
export function ShapeItems({ file }: { readonly file: FileOfPlots }) {
  const words = useWords(takeWords)
  const [system, setSystem] = useState<System>('4528')
  const [encoding, setEncoding] = useState<Encoding>('gbk')
  // Degrees are no choice for survey points.
  const metres = system === '4490' ? '4528' : system
  const files = [
    ['shp', 'shp.zip', { crs: system, encoding }, Layers3],
    ['gpkg', 'gpkg', { crs: system }, Package],
    ['txt', 'txt', { crs: metres, encoding }, SquareDashed],
  ] as const
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="menu-item">
        <MapPinned aria-hidden="true" />
        {words.more}
        <small>{words.moreHint}</small>
        <ChevronRight aria-hidden="true" />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner
          className="positioner"
          sideOffset={4}
          // A phone has room on neither side.
          collisionAvoidance={{ side: 'flip', align: 'shift', fallbackAxisSide: 'end' }}
        >
          <Menu.Popup className="popup menu take-shapes">
            <Choices
              title={words.system}
              value={system}
              all={systems}
              words={words.systems}
              onChoose={setSystem}
            />
            <Choices
              title={words.encoding}
              value={encoding}
              all={encodings}
              words={words.encodings}
              onChoose={setEncoding}
            />
            <Menu.Separator className="menu-line" />
            {files.map(([word, extension, more, Icon]) => (
              <Menu.LinkItem
                key={word}
                className="menu-item"
                href={exportUrl(extension, file, more)}
                download
                closeOnClick
              >
                <Icon aria-hidden="true" />
                {words[word]}
                {word === 'txt' && metres !== system && <small>{words.metresOnly}</small>}
              </Menu.LinkItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  )
}

interface ChoicesProps<Choice extends string> {
  readonly title: string
  readonly value: Choice
  readonly all: readonly Choice[]
  readonly words: Readonly<Record<Choice, string>>
  readonly onChoose: (choice: Choice) => void
}

/** One of a few, said in words; choosing leaves the menu open. */
function Choices<Choice extends string>({
  title,
  value,
  all,
  words,
  onChoose,
}: ChoicesProps<Choice>) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className="take-title">{title}</Menu.GroupLabel>
      <Menu.RadioGroup value={value} onValueChange={onChoose}>
        {all.map((choice) => (
          <Menu.RadioItem key={choice} value={choice} className="menu-item">
            <span className="take-mark" aria-hidden="true">
              <Menu.RadioItemIndicator>✓</Menu.RadioItemIndicator>
            </span>
            {words[choice]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  )
}
