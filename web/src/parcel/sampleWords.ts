const zh = {
  pill: '样例数据',
  title: '屏幕上的地块不是真实地块',
  plots: (count: string) =>
    `登记簿里有 ${count} 宗样例地块。它们的边界、面积、权属和指标由系统生成，只为试用，不能作为任何依据。`,
  places: '园区、片区和项目的名称来自公开资料；它们在图上的位置是示意，误差写在各自的详情里。',
  until:
    '导入真实数据时，在入库一步勾选“一并移除样例地块”，样例就被移除，这个标记随之消失；整批撤销可以恢复。',
  line: '样例地块：边界与各项数值均为生成，仅供试用。',
}

const en: typeof zh = {
  pill: 'Sample data',
  title: 'No plot on this screen is real',
  plots: (count) =>
    `The register holds ${count} sample plots. Their boundaries, areas, rights and figures are generated so that the system can be tried; rely on none of them.`,
  places:
    'Names of parks, zones and projects come from public sources; their positions are schematic, with the error stated in each detail.',
  until:
    'As real data is imported, tick “Take the sample plots out as well” in the last step: they go, and this mark with them. Undoing the batch brings them back.',
  line: 'Sample plot: boundary and figures are generated, for trial only.',
}

export const sampleWords = { zh, en }
