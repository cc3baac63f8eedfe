import type { Locale } from '@panhuo/shared/words/label'
import { strokeName } from '../keys/keyNames.ts'
import { type Act, type KeyPlace, keyPlaces, keys } from '../keys/keys.ts'
import './help.css'

const acts: readonly Act[] = Object.values(keys)

/** What each key does, place by place: the very table that the handlers of keys ask. */
export function KeyTable({ locale }: { readonly locale: Locale }) {
  return (Object.keys(keyPlaces) as KeyPlace[]).map((place) => (
    <section key={place} className="key-table">
      <h3>{keyPlaces[place][locale]}</h3>
      <dl>
        {acts
          .filter((act) => act.place === place)
          .map((act) => (
            <div key={act.en}>
              <dt>
                {act.strokes.map((stroke) => (
                  <kbd key={stroke}>{strokeName(stroke, locale)}</kbd>
                ))}
              </dt>
              <dd>{act[locale]}</dd>
            </div>
          ))}
      </dl>
    </section>
  ))
}
