import type { Chapter } from './chapter.ts'

/** How to come to the plots that one is after. */
export const findChapters: readonly Chapter[] = [
  {
    id: 'find',
    title: { zh: '找地块', en: 'Find plots' },
    points: [
      {
        zh: '什么都不选就是全部地块。左边勾选条件，地图、列表和顶上的宗数、亩数一起变。',
        en: 'Nothing chosen means every plot. Tick conditions on the left: map, list and the numbers on top follow together.',
      },
      {
        term: { zh: '选项后面的数字', en: 'Numbers beside a choice' },
        zh: '选了它以后会剩下的宗数和亩数。',
        en: 'How many plots and how much land it would leave.',
      },
      {
        term: { zh: '除外', en: 'Except' },
        zh: '把一组条件反过来：不要选中的这些，位置也行。没有填写的地块仍然留着。',
        en: 'Turns a group round: not the chosen ones, or not this place. Plots with nothing filled in stay.',
      },
      {
        term: { zh: '条件小签', en: 'Chips' },
        zh: '列表上方一条条件一枚小签：点文字改，点暂停停用（值留着，再点恢复），点 × 去掉。',
        en: 'One for each condition, above the list: its text opens the condition, pause switches it off with its value kept, × removes it.',
      },
      {
        term: { zh: '表头上的筛选', en: 'Filter in a header' },
        zh: '鼠标移到表头，点右边的筛选按钮；用键盘时焦点在表头上按 {filterColumn}。',
        en: 'Point at a column header and press its filter button; by keyboard, {filterColumn} on the header.',
      },
      {
        term: { zh: '面积、容积率、税收等范围', en: 'Ranges of area, FAR, tax' },
        zh: '填下限和上限，或点直方图上的柱子。“含未填”把没有登记这一项的也算进来。',
        en: 'Type bounds, or click a bar of the histogram. Include not filled also takes plots without that figure.',
      },
      {
        term: { zh: '搜索', en: 'Search' },
        zh: '按 {search}：编号、名称、园区、片区、项目、社区、企业，拼音和首字母都行；页面和操作也能搜到。',
        en: 'Press {search}: code, name, park, zone, project, community, enterprise, by pinyin and initials too; pages and actions are found as well.',
      },
      {
        term: { zh: '没有符合的地块', en: 'Nothing matches' },
        zh: '列表会告诉您放宽哪一条能找回多少宗。',
        en: 'The list says which condition to relax and how many plots that brings back.',
      },
      {
        term: { zh: '视图', en: 'Views' },
        zh: '给常用的筛选起个名字存在本机；用过的筛选也会列出来。',
        en: 'Keep a filter under a name in this browser; the ones you used lately are listed too.',
      },
    ],
  },
  {
    id: 'place',
    title: { zh: '按地方筛选', en: 'Filter by place' },
    points: [
      {
        term: { zh: '空间范围', en: 'Area' },
        zh: '在筛选里选园区、片区，或取当前地图的范围。',
        en: 'In the filters: a park, a zone, or what the map shows.',
      },
      {
        term: { zh: '画多边形、矩形、圆', en: 'Draw a polygon, rectangle or circle' },
        zh: '地图左上角三个按钮。鼠标逐点点击，手指逐点轻触；多边形点回起点或按“完成”，矩形和圆也可按住拖出。与图形相交的地块算在内。',
        en: 'The three buttons at the upper left of the map. Click or tap point by point; close a polygon at its first point or with Done; rectangles and circles can be dragged, too. Plots that touch the shape count.',
      },
      {
        term: { zh: '只用键盘画', en: 'Draw by keyboard' },
        zh: '焦点在地图上时按 {polygon}，方向键移图，{addPoint} 在十字处加点，{undoPoint} 撤销，同一处再按一次 {addPoint} 完成。',
        en: 'With the focus on the map press {polygon}; arrows move the map, {addPoint} sets a point at the cross, {undoPoint} takes it back, {addPoint} twice on the spot closes.',
      },
      {
        term: { zh: '文件里的范围', en: 'An area from a file' },
        zh: '画图按钮旁的上传按钮读入 GeoJSON 的面（经纬度，最多 300 个顶点），不上传到服务器，随链接带走。',
        en: 'The button beside the drawing tools reads the areas of a GeoJSON file (degrees, up to 300 corners). It goes into the link and nowhere else.',
      },
      {
        term: { zh: '附近多少米', en: 'Within so many metres' },
        zh: '在筛选的“位置”里选园区或片区，再填米数；项目和地块在它们的详情里选。距离按大地测量计算。',
        en: 'Choose a park or zone under Place in the filters, then the metres; for projects and plots, in their detail. It is measured on the ellipsoid.',
      },
      {
        term: { zh: '改或去掉', en: 'Edit or remove' },
        zh: '铅笔改范围：拖动顶点，或在“用键盘改图形”上用 {otherCorner} 换顶点、方向键移动。垃圾桶去掉；条件上方的小签也能去掉。',
        en: 'The pencil edits the area: drag its corners, or on “Change the shape by key” take one in hand by {otherCorner} and move it by arrows. The bin removes it; so does its chip.',
      },
    ],
  },
  {
    id: 'read',
    title: { zh: '看一宗地', en: 'Read a plot' },
    points: [
      {
        zh: '点地图或列表里的一宗，打开详情：指标、所在园区片区、项目、资料来源。手机上从下边拉出。',
        en: 'Click a plot on the map or in the list: its figures, park and zone, projects and sources open beside the map, on a phone from below.',
      },
      {
        term: { zh: '上一宗、下一宗', en: 'Previous and next' },
        zh: '按 {step}，在当前筛选里逐宗看。',
        en: 'Press {step} to go through the plots of the filter.',
      },
      {
        term: { zh: '“—”', en: 'A dash' },
        zh: '没有登记，不是零，也不是没有。',
        en: 'Nothing is recorded: neither zero nor none.',
      },
      {
        term: { zh: '看不到的项目', en: 'What is not shown' },
        zh: '您的角色无权查看。地图、列表、导出和接口用的是同一条规则。',
        en: 'It is not open to your role. Map, list, exports and endpoint follow one rule.',
      },
    ],
  },
]
