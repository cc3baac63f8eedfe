import { counted } from '../words/counted.ts'

const zh = {
  directions: ['北', '东北', '东', '东南', '南', '西南', '西', '西北'] as readonly string[],
  movedTo: (direction: string) => `向${direction}移动`,
  closer: '放大',
  farther: '缩小',
  comma: '，',
  sight: (width: string, height: string, plots: number) =>
    `视野约 ${width} × ${height} 公里，可见 ${plots} 宗`,
  nothing: '十字处没有可选的内容',
}

const en: typeof zh = {
  directions: [
    'north',
    'north-east',
    'east',
    'south-east',
    'south',
    'south-west',
    'west',
    'north-west',
  ],
  movedTo: (direction) => `Moved ${direction}`,
  closer: 'Closer',
  farther: 'Farther',
  comma: ', ',
  sight: (width, height, plots) =>
    `about ${width} by ${height} km in view, ${counted(plots, 'plot')}`,
  nothing: 'Nothing to select at the cross',
}

export type SpeechWords = typeof zh
export const speechWords = { zh, en }
