import { projectLights } from '@panhuo/shared/project/progress'
import { projectKinds } from '@panhuo/shared/project/project'
import { tileLayers } from '@panhuo/shared/tile/layers'
import type { Locale } from '@panhuo/shared/words/label'
import { memo, useRef } from 'react'
import { lightShapes, projectSymbols } from '../map/symbols/projectSymbols.ts'
import { emptyView, type LayerSwitches, layerNames } from '../url/view.ts'
import { LayerSymbol } from './LayerSymbol.tsx'
import { LayerZoomHint } from './LayerZoomHint.tsx'
import type { LegendWords } from './legendWords.ts'
import './layerSwitches.css'

interface LayerSwitchListProps {
  readonly layers: LayerSwitches
  readonly onLayers: (layers: LayerSwitches) => void
  readonly locale: Locale
  readonly words: LegendWords
  /** Whether the signs of projects carry their light. */
  readonly lights: boolean
}

const nothing: LayerSwitches = { parcels: false, parks: false, zones: false, projects: false }

/** A box for each layer, and below projects what their signs mean; no change of the filter concerns it. */
export const LayerSwitchList = memo(SwitchList)

function SwitchList({ layers, onLayers, locale, words, lights }: LayerSwitchListProps) {
  // What was shown before everything was hidden, to be brought back by the same button.
  const former = useRef<LayerSwitches>(emptyView.layers)
  const none = layerNames.every((name) => !layers[name])
  return (
    <fieldset className="legend-layers">
      <legend>{words.layers}</legend>
      <button
        type="button"
        className="button quiet layers-all"
        onClick={() => {
          if (!none) former.current = layers
          onLayers(none ? former.current : nothing)
        }}
      >
        {none ? words.layersBack : words.layersNone}
      </button>
      {layerNames.map((name) => (
        <div key={name}>
          <label className="legend-layer">
            <input
              type="checkbox"
              checked={layers[name]}
              onChange={() => onLayers({ ...layers, [name]: !layers[name] })}
            />
            <LayerSymbol layer={name} />
            {tileLayers[name][locale]}
          </label>
          {layers[name] && <LayerZoomHint layer={name} words={words} />}
        </div>
      ))}
      {layers.projects && (
        <ul className="legend-kinds">
          {projectKinds.codes.map(({ value, color, [locale]: label }) => (
            <li key={value}>
              <svg viewBox="-3 -3 22 22" aria-hidden="true">
                <circle cx="8" cy="8" r="10.5" fill={color} />
                <path d={projectSymbols[value]} transform="translate(2 2) scale(.75)" />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      {layers.projects && lights && (
        <ul className="legend-kinds">
          {projectLights.codes.map(({ value, color, [locale]: label }) => {
            const shape = lightShapes[value]
            return (
              shape && (
                <li key={value}>
                  <svg className="legend-light" viewBox="0 0 16 16" aria-hidden="true">
                    <path d={shape.body} style={{ fill: color }} />
                    <path className="light-sign" d={shape.sign} />
                  </svg>
                  {label}
                </li>
              )
            )
          })}
        </ul>
      )}
    </fieldset>
  )
}
