import type { FileCrs } from './reading.ts'
import type { LayerSink } from './sink.ts'

/** Tells what a person must know or decide about the system of a layer. */
export function tellCrs(out: LayerSink, crs: FileCrs | null, byParameters = false): void {
  if (crs === null) out.issue('CRS_MISSING')
  else if (crs.kind === 'UNKNOWN') out.issue('CRS_UNKNOWN', { system: crs.stated })
  else if (crs.kind === 'REFUSED') {
    const system = crs.system === 'XIAN_80' ? '西安80' : '北京54'
    out.issue('CRS_REFUSED', { system })
  } else if (crs.kind === 'EPSG' && byParameters) {
    out.issue('CRS_BY_PARAMETERS', { system: crs.stated, epsg: crs.epsg })
  }
}
