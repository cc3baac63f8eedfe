import { counted } from '../words/counted.ts'

/** What is spoken of a shape under hand, after each change. */
const zh = {
  told: (done: string, mu: string) => `${done}，图形 ${mu} 亩`,
  undone: '已撤销',
  redone: '已重做',
  moved: '顶点已移动',
  parts: (more: boolean, parts: number) => `${more ? '已加' : '已去掉'}一块，现有 ${parts} 块`,
  holes: (more: boolean, holes: number) => `${more ? '已加' : '已去掉'}一个洞，现有 ${holes} 个洞`,
  corners: (more: boolean, corners: number) =>
    `${more ? '已加' : '已删除'}顶点，现有 ${corners} 个顶点`,
}

const en: typeof zh = {
  told: (done, mu) => `${done}; drawn: ${mu} mu`,
  undone: 'Undone',
  redone: 'Done again',
  moved: 'Corner moved',
  parts: (more, parts) => `Part ${more ? 'added' : 'removed'}, now ${counted(parts, 'part')}`,
  holes: (more, holes) => `Hole ${more ? 'added' : 'removed'}, now ${counted(holes, 'hole')}`,
  corners: (more, corners) =>
    `Corner ${more ? 'added' : 'deleted'}, now ${counted(corners, 'corner')}`,
}

export type StepWords = typeof zh
export const stepWords = { zh, en }
