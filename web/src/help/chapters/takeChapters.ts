import type { Chapter } from './chapter.ts'

/** What can be taken along, and what it is worth. */
export const takeChapters: readonly Chapter[] = [
  {
    id: 'take',
    title: { zh: '把结果带走', en: 'Take it away' },
    points: [
      {
        zh: '都在“下载”里，内容与当前筛选完全一致；选中了地块的话，也可以只带走选中的。',
        en: 'All of it is under Download and is exactly what is filtered; what you selected can be taken alone.',
      },
      {
        term: { zh: 'Excel 表格', en: 'Excel table' },
        zh: '数字、日期、选项都是真正的单元格，表头写明筛选条件、单位和日期，另有一页说明字段和出处。',
        en: 'Real cells for numbers, days and choices, under a head with filter, units and date; a sheet explains fields and sources.',
      },
      {
        term: { zh: 'CSV 表格', en: 'CSV table' },
        zh: '用 Excel 直接打开，中文不乱码。含您的角色能看到的全部字段。',
        en: 'Opens in Excel with Chinese intact. Every field that your role may see.',
      },
      {
        term: { zh: 'GeoJSON 图形', en: 'GeoJSON shapes' },
        zh: '带边界的地块，用 QGIS、ArcGIS 打开。坐标系 WGS84；按您的角色，边界是准确的或概略的。',
        en: 'Plots with outlines for QGIS or ArcGIS, in WGS84; exact or generalized as your role may see.',
      },
      {
        term: { zh: 'ArcGIS、QGIS、勘测定界', en: 'ArcGIS, QGIS, survey' },
        zh: 'Shapefile（GBK 或 UTF-8）、GeoPackage、界址点 txt，坐标系可选 EPSG:4528、4549、4490。QGIS 也可直接连 /ogc（WFS / OGC API - Features），按您的权限取数。',
        en: 'Shapefile (GBK or UTF-8), GeoPackage and boundary points, in EPSG:4528, 4549 or 4490. QGIS also connects to /ogc (WFS / OGC API - Features) and gets what you may see.',
      },
      {
        term: { zh: '复制为表格', en: 'Copy as table' },
        zh: '按列表现在的列和次序复制，到 Excel 里粘贴。',
        en: 'The columns and order of the list, to be pasted into Excel.',
      },
      {
        term: { zh: '打印与图片', en: 'Print and picture' },
        zh: 'A4、A3，横向、纵向，地图、图例、列表可以分别取舍；印有标题、筛选条件、比例尺、指北针、日期和出处。也能只下载地图图片（PNG）。',
        en: 'A4 or A3, portrait or landscape, with or without map, legend and list; with title, filter, scale, north, date and sources. The map alone comes as PNG.',
      },
      {
        term: { zh: '链接', en: 'Link' },
        zh: '筛选、选中的地块、地图位置、着色都写在网址里，发给同事就是同样的画面；对方能看到哪些字段，由对方的角色定。',
        en: 'Filter, selection, map position and coloring are in the address: send it, and a colleague sees the same, with the fields that their role may see.',
      },
      {
        term: { zh: 'GraphQL 查询', en: 'GraphQL query' },
        zh: '把屏幕上这一问写成查询和 curl 命令，给程序取数用。',
        en: 'The very question of the screen as a query and as curl, for a script.',
      },
      {
        term: { zh: '列', en: 'Columns' },
        zh: '选要看的列，表头可以拖动次序和宽度，本机会记住。',
        en: 'Choose what to show; drag headers for order and width. This browser remembers.',
      },
    ],
  },
  {
    id: 'honest',
    title: { zh: '“样例”和“示意”', en: 'Sample and schematic' },
    points: [
      {
        term: { zh: '样例', en: 'Sample' },
        zh: '地块由系统生成，只供试用，边界、面积、权属都不能作依据。导入真实数据时可一并移除。',
        en: 'Plots made by the system for trial. Rely on none of their boundaries, areas or rights. They can be taken out as real data is imported.',
      },
      {
        term: { zh: '示意', en: 'Schematic' },
        zh: '名称来自公开资料，位置是大概的，误差写在详情里；底图不代表法定边界。',
        en: 'The name comes from public sources, the place is approximate with its error stated; the base map shows no legal boundary.',
      },
      {
        term: { zh: '出处', en: 'Sources' },
        zh: '每条记录写明来自哪份公开资料、哪天发布。',
        en: 'Each record names the publication that it comes from, and its date.',
      },
    ],
  },
]
