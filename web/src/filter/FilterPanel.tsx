import { type ParcelFilter, parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { RotateCcw } from 'lucide-react'
import { type KeyboardEvent, useMemo } from 'react'
import { useSteady } from '../focus/keepPress.ts'
import { keys } from '../keys/keys.ts'
import { strokeOf } from '../keys/strokes.ts'
import type { ShownBox } from '../map/target.ts'
import { SavedViewsMenu } from '../saved/SavedViewsMenu.tsx'
import { useSession } from '../session/session.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { canExclude, exclusionsOf } from './exclusions.ts'
import { FilterGroup } from './FilterGroup.tsx'
import { ShownFacets, useFacets } from './facets.ts'
import { conditionCount, fieldsFor, type NamedField } from './filterModel.ts'
import { filterWords } from './filterWords.ts'
import { HistogramProvider } from './histograms.tsx'
import './filter.css'

interface Props {
  readonly mapBox: ShownBox | null
  /** Fields of free text stand in the top bar where there is room for it. */
  readonly withText: boolean
}

/** Groups open from the start; so are others that hold a condition then, and the rest on demand. */
const OPEN = 5

/** The form of the filter, made from the vocabulary: no field is named here. */
export function FilterPanel({ mapBox, withText }: Props) {
  const words = useWords(filterWords)
  const { role } = useSession()
  const { view, change } = useView()
  const facets = useSteady(useFacets())
  const fields = useMemo(
    () =>
      placesTogether(fieldsFor(parcelFilter, role)).filter(
        ({ field }) => withText || field.kind !== 'text',
      ),
    [role, withText],
  )
  const exclusions = exclusionsOf(view.filter)
  const pausedExclusions = exclusionsOf(view.paused)
  const count = conditionCount(view.filter) + conditionCount(view.paused)
  return (
    // No form: the one for metres stands in it, and a form inside a form sends the page away.
    <section className="filters" aria-label={words.form} onKeyDown={alongHeadings}>
      <header className="filters-head">
        <h2>{words.title}</h2>
        <SavedViewsMenu />
        <button
          type="button"
          className="button quiet"
          disabled={count === 0}
          onClick={() => change({ filter: {}, paused: {} })}
        >
          <RotateCcw aria-hidden="true" />
          {words.reset}
        </button>
      </header>
      {facets.isError && <p className="filter-hint">{words.failed}</p>}
      <div className="filters-body" data-stale={facets.isPlaceholderData || undefined}>
        <ShownFacets value={facets.data?.facets}>
          <HistogramProvider>
            {fields.map(({ name, field }, index) => (
              <FilterGroup
                key={name}
                name={name}
                field={field}
                startsOpen={index < OPEN}
                condition={view.filter[name as keyof ParcelFilter]}
                pausedCondition={view.paused[name as keyof ParcelFilter]}
                pausedExcluded={pausedExclusions?.[name]}
                // Only where it is used, since it is another one when a panel opens beside the map.
                mapBox={field.kind === 'within' ? mapBox : null}
                excluded={exclusions && canExclude(name) ? exclusions[name] : null}
              />
            ))}
          </HistogramProvider>
        </ShownFacets>
      </div>
    </section>
  )
}

/** Where a plot lies is asked in one place: by map and distance, then by the name of its area. */
function placesTogether(fields: readonly NamedField[]): readonly NamedField[] {
  const onMap = fields.filter(({ field }) => field.kind === 'within')
  const others = fields.filter(({ field }) => field.kind !== 'within')
  const at = others.findIndex(({ field }) => field.kind === 'record')
  return at < 0 ? fields : others.toSpliced(at, 0, ...onMap)
}

/** From heading to heading, past the choices between them: there are dozens of them. */
function alongHeadings(event: KeyboardEvent<HTMLElement>): void {
  const step = [-1, 1][strokeOf(event, keys.filterGroups)]
  const here = event.target as Element
  if (step === undefined || !here.matches('.filter-group-trigger')) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.filter-group-trigger')]
  all[all.indexOf(here as HTMLElement) + step]?.focus()
  event.preventDefault()
}
