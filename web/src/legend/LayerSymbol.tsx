import type { TileLayer } from '@panhuo/shared/tile/layers'
import { projectSymbols } from '../map/symbols/projectSymbols.ts'

/** A layer's sign as the map draws it: solid plot, dashed park, hatched zone, disc for a project. */
export function LayerSymbol({ layer }: { readonly layer: TileLayer }) {
  return (
    <svg className={`layer-symbol ${layer}`} viewBox="0 0 22 16" aria-hidden="true">
      {layer === 'parcels' && <path className="area" d="M2 4 15 2l5 9-14 3z" />}
      {layer === 'parks' && <rect className="area" x="2" y="2" width="18" height="12" />}
      {layer === 'zones' && (
        <>
          <rect className="area" x="2" y="2" width="18" height="12" />
          <path className="hatch" d="m2 9 7-7M3 14 15 2M9 14 20 3M15 14l5-5" />
        </>
      )}
      {layer === 'projects' && (
        <>
          <circle className="area" cx="11" cy="8" r="7.5" />
          <path
            className="sign"
            d={projectSymbols.INDUSTRY}
            transform="translate(6.6 3.6) scale(.55)"
          />
        </>
      )}
    </svg>
  )
}
