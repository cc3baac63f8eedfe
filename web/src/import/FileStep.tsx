import { useState } from 'react'
import { useWords } from '../words/locale.tsx'
import type { Acting, Batch, Layer } from './importQuery.ts'
import { importWords } from './importWords.ts'

interface Props {
  readonly batch: Batch
  readonly acting: Acting
}

const encodings = ['gb18030', 'utf-8', 'big5', 'utf-16le']

/** The files as they came, their layers, and what reading found. */
export function FileStep({ batch, acting }: Props) {
  const words = useWords(importWords)
  const layers = batch.layers as readonly Layer[]
  const [chosen, setChosen] = useState(() =>
    layers.filter((one) => one.chosen).map(({ layer }) => layer),
  )
  const [encoding, setEncoding] = useState('')
  const done = ['ACCEPTED', 'UNDONE', 'CANCELLED'].includes(batch.state)
  return (
    <>
      <ul className="import-files">
        {batch.files.map(({ name, sizeBytes, sha256 }) => (
          <li key={name}>
            {name}{' '}
            <small>
              {(sizeBytes / 1024).toFixed(1)} kB · SHA-256 {sha256.slice(0, 12)}…
            </small>
          </li>
        ))}
      </ul>
      {layers.length > 0 && (
        <fieldset className="import-layers" disabled={done || batch.step !== null}>
          <legend>{words.layers}</legend>
          {layers.map(({ layer, name, file, rows, encoding: own }) => (
            <label key={layer}>
              <input
                type="checkbox"
                checked={chosen.includes(layer)}
                onChange={({ target }) =>
                  setChosen(
                    target.checked ? [...chosen, layer] : chosen.filter((one) => one !== layer),
                  )
                }
              />{' '}
              {name}{' '}
              <small>
                {file === name ? '' : `${file} · `}
                {words.layerRows(rows)} · {own}
              </small>
            </label>
          ))}
        </fieldset>
      )}
      {batch.fileFindings.length > 0 && (
        <>
          <h3>{words.problems}</h3>
          <ul className="import-findings">
            {batch.fileFindings.map((one, index) => (
              <li key={`${one.code} ${index}`} data-severity={one.severity}>
                {one.file && <small>{one.file} </small>}
                {one.sentence}
              </li>
            ))}
          </ul>
        </>
      )}
      {!done && (
        <p className="import-acts">
          <label>
            {words.encoding}{' '}
            <select
              className="field"
              value={encoding}
              onChange={(event) => setEncoding(event.target.value)}
            >
              <option value="">{words.asStated}</option>
              {encodings.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
          <button
            type="button"
            className="button"
            disabled={acting.busy}
            onClick={() =>
              void acting.act('readImport', {
                ...(layers.length > 0 && chosen.length > 0 ? { layers: chosen } : {}),
                ...(encoding ? { encoding } : {}),
              })
            }
          >
            {layers.length > 0 ? words.readAgain : words.read}
          </button>
        </p>
      )}
    </>
  )
}
