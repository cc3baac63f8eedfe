const zh = {
  label: (title: string) => `演示：${title}`,
  map: '用地位置示意图',
  controls: '演示控制',
  before: '上一处',
  after: '下一处',
  laser: '指示点',
  leave: '结束演示',
  place: (slide: number, all: number) =>
    slide === 0 ? `总览 · 共 ${all} 处` : `${slide} / ${all}`,
  sites: (count: number) => `${count} 处用地`,
  mu: '亩',
  sample: '样例数据，不能用于任何决定',
  title: '用地推介',
  loading: '正在准备演示',
  none: '所选地块都没有对外发布，不能演示',
  noneHint: '演示只用投资人看得到的内容。先在地块详情或选中栏里发布，再来演示。',
  some: (count: number) => `其中 ${count} 宗没有发布，不在演示里`,
  back: '返回',
  start: '开始演示',
}

const en: typeof zh = {
  label: (title) => `Presentation: ${title}`,
  map: 'Sketch of where the sites are',
  controls: 'Controls',
  before: 'The site before',
  after: 'The next site',
  laser: 'Pointer',
  leave: 'End',
  place: (slide, all) => (slide === 0 ? `Overview · ${all}` : `${slide} of ${all}`),
  sites: (count) => `${count} ${count === 1 ? 'site' : 'sites'}`,
  mu: 'mu',
  sample: 'Sample data, not to be used for any decision',
  title: 'Sites on offer',
  loading: 'Getting ready',
  none: 'None of the chosen plots is released, so there is nothing to present',
  noneHint:
    'A presentation shows what investors may see. Release plots first, in their detail or from the selection.',
  some: (count) => `${count} of them are not released and left out`,
  back: 'Back',
  start: 'Present',
}

export const presentWords = { zh, en }
