import type { Chapter } from './chapter.ts'

/** How files become plots, for those who keep the register. */
export const bringChapters: readonly Chapter[] = [
  {
    id: 'bring',
    title: { zh: '导入台账和图形', en: 'Import ledgers and shapes' },
    points: [
      {
        zh: '土地管理人员和系统管理员在“导入”页把文件拖进来：shp（zip 或散文件）、GeoJSON、GeoPackage、界址点 txt、xlsx、csv、KML/KMZ、DXF，几个文件可以一起放。',
        en: 'Land officials and administrators drop files on the page Import: shapefile (zipped or loose), GeoJSON, GeoPackage, boundary points, xlsx, csv, KML/KMZ and DXF, several at once.',
      },
      {
        term: { zh: '定位', en: 'Place' },
        zh: '文件没说坐标系时，每种可能都画出来，由您选；虚线是其余几种。西安80、北京54 和手机地图的坐标不收。',
        en: 'Where a file states no coordinate system, each possible one is drawn and you choose; dashed lines are the others. Xi’an 80, Beijing 54 and coordinates of phone maps are refused.',
      },
      {
        term: { zh: '列', en: 'Columns' },
        zh: '核对每一列对应的字段和单位；认不出的词在这里指定含义。同样的列下次记住。',
        en: 'Check what each column becomes and its unit; say what unknown words stand for. The same columns are remembered.',
      },
      {
        term: { zh: '问题与各行', en: 'Findings and rows' },
        zh: '点一条问题就在图上看到它在哪里；每行可以修改、不导入，或指定对应的地块。有错误的行改好或不导入之后才能入库。',
        en: 'Click a finding to see where it is; mend a row, leave it out, or say which plot it belongs to. Rows with errors are mended or left out before accepting.',
      },
      {
        term: { zh: '入库与撤销', en: 'Accept and take back' },
        zh: '一次入库是一个批次，原文件和说明留存；整批可以撤销，后来有人改过的会先告诉您。地块的修改历史里写明属于哪一批，并通到那里。',
        en: 'What is accepted is one batch; file and reason are kept. The whole can be taken back, unless later edits would be lost, which are named. The history of a plot names its batch and leads there.',
      },
      {
        term: { zh: '没有现成的表', en: 'No table yet' },
        zh: '导入页可下载空表和填写示例，选项和校验都在表里。',
        en: 'The page offers an empty table and a filled example, with choices and checks inside.',
      },
    ],
  },
]
