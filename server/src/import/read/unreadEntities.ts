import type DxfParser from 'dxf-parser'
import type { IEntity } from 'dxf-parser'

/** Entities that may bound land and that the library passes over in silence. */
const passedOver = [
  ...['HATCH', 'MPOLYGON', 'REGION', 'MLINE', 'WIPEOUT', 'IMAGE', 'OLE2FRAME'],
  ...['3DSOLID', 'BODY', 'SURFACE', 'HELIX', 'ACAD_PROXY_ENTITY'],
] as const

type Handler = Parameters<DxfParser['registerEntityHandler']>[0]

/** Makes a parser hand such entities over by kind, layer and handle, so that they can be told of. */
export function tellPassedOver(parser: DxfParser): void {
  for (const name of passedOver) {
    class Passed {
      readonly ForEntityName = name
      parseEntity: InstanceType<Handler>['parseEntity'] = (scanner) => {
        let [layer, handle] = ['0', '']
        let group = scanner.next()
        while (!scanner.isEOF() && group.code !== 0) {
          if (group.code === 8) layer = String(group.value)
          if (group.code === 5) handle = String(group.value)
          group = scanner.next()
        }
        return { type: name, layer, handle } as unknown as IEntity
      }
    }
    parser.registerEntityHandler(Passed as unknown as Handler)
  }
}
