import type { Locale } from '@panhuo/shared/words/label'
import { keyList } from './keys.ts'
import './help.css'

/** What each key does. */
export function KeyTable({ locale }: { readonly locale: Locale }) {
  return (
    <dl className="key-table">
      {keyList.map((entry) => (
        <div key={entry.en}>
          <dt>
            {entry.keys.map((key) => (
              <kbd key={key}>{locale === 'en' ? inEnglish(key) : key}</kbd>
            ))}
          </dt>
          <dd>{entry[locale]}</dd>
        </div>
      ))}
    </dl>
  )
}

function inEnglish(key: string): string {
  return key.replace('点击', 'click').replace('拖动', 'drag')
}
