import type { Chapter } from './chapter.ts'

/** What the map tells, and each of its tools. */
export const mapChapters: readonly Chapter[] = [
  {
    id: 'map',
    title: { zh: '看地图', en: 'Read the map' },
    points: [
      {
        term: { zh: '图例', en: 'Legend' },
        zh: '左下角。选按什么着色：阶段、方式、类型、状况、容积率、面积、剩余年限。数值的分级界值看得见，也可以改。',
        en: 'At the lower left. Color by stage, method, type, condition, FAR, area or years left. The bounds between classes are shown and can be changed.',
      },
      {
        term: { zh: '圆点与图形', en: 'Dots and outlines' },
        zh: '远看是圆点，大小表示面积；放大后变成地块图形。',
        en: 'Far out a plot is a dot as large as its land; closer in it is its outline.',
      },
      {
        term: { zh: '图层', en: 'Layers' },
        zh: '在图例里开关园区、片区、项目。',
        en: 'Parks, zones and projects are switched in the legend.',
      },
      {
        term: { zh: '略图', en: 'Overview' },
        zh: '右下角的洛江区小图，红框是现在看到的地方，点一下就移过去。',
        en: 'The small Luojiang at the lower right; the frame is what you see, a click moves there.',
      },
      {
        term: { zh: '坐标', en: 'Coordinates' },
        zh: '地图下边写着指针处的经纬度（WGS84）和 CGCS2000 三度带 40 带坐标（EPSG:4528），点一下或按 {copyPosition} 复制。',
        en: 'Below the map stand degrees (WGS84) and CGCS2000 3-degree zone 40 (EPSG:4528) under the pointer; click or press {copyPosition} to copy.',
      },
      {
        term: { zh: '用键盘', en: 'By keyboard' },
        zh: '{pan} 平移，{zoom} 缩放，{openAtCross} 打开十字处的地块；移到哪里、能看到几宗，会读给读屏软件。',
        en: '{pan} pan, {zoom} zoom, {openAtCross} opens what is at the cross; where the map went and how many plots it shows is spoken to screen readers.',
      },
      {
        term: { zh: '图读不出来', en: 'The map cannot be read' },
        zh: '图上会说缺哪个图层，按“重试”再要一次。筛选、列表和详情照常可用。',
        en: 'The map says which layer is missing; Try again asks for it once more. Filters, list and details go on working.',
      },
    ],
  },
  {
    id: 'tools',
    title: { zh: '地图工具', en: 'Map tools' },
    points: [
      {
        term: { zh: '底图', en: 'Base map' },
        zh: '示意底图总在。天地图矢量和影像、离线地图文件，由管理员配置后可选。底图和地块的不透明度，本机会记住。',
        en: 'The schematic one is always there. Tianditu map and imagery and an offline file can be chosen once set up. This browser remembers how strongly base map and plots are drawn.',
      },
      {
        term: { zh: '测量', en: 'Measure' },
        zh: '尺子按钮，或在地图上按 {measure}。点图上各点得距离，选“面积”得亩、平方米、公顷和周长；{undoPoint} 撤销一点，{close} 结束。按 CGCS2000 椭球面计算，不是测绘成果。',
        en: 'The ruler, or {measure} on the map. Points give a length, or with Area mu, m², hectares and circumference; {undoPoint} takes a point back, {close} ends. On the CGCS2000 ellipsoid; not a survey.',
      },
      {
        term: { zh: '卷帘对比', en: 'Swipe' },
        zh: '同一批地块两种着色，拖动中间的分界来比。左边是图例的着色，右边的在右上角选；底图、所画和所量两边都有。焦点在分界上时按 {close} 结束。链接里带着这个对比。',
        en: 'The same plots in two colorings, compared by dragging the divider. Left is the legend\u2019s coloring, the right one is chosen at the upper right; base map, drawings and measures lie on both. {close} on the divider ends it. The link carries it.',
      },
      {
        term: { zh: '选多宗地', en: 'Select several plots' },
        zh: '勾选列表；在地图上 {pickOne} 逐个选，{pickBox} 框选；手指按住一宗不放也是选它，框选按钮在手机的地图右侧、电脑的列表上方。顶上的条随时合计宗、亩、公顷，最多逐宗选 200 宗。',
        en: 'Tick rows; on the map {pickOne} selects one, {pickBox} a box; a finger held on a plot selects it, too. The box button stands at the right of a phone\u2019s map and over the list at a desk. The bar sums plots, mu and hectares.',
      },
    ],
  },
  {
    id: 'pages',
    title: { zh: '其他页面', en: 'Other pages' },
    points: [
      {
        term: { zh: '统计', en: 'Charts' },
        zh: '在列表旁边。随筛选变化，点一条就按它筛选。能看税收产值的角色还可看亩均税收、亩均产值；分析人员看到的是全部现状地块的平均，少于 3 家企业的组写明不显示。',
        en: 'Beside the list. They follow the filter, and a click on a bar filters by it. Roles that see tax and output also get averages per mu; analysts get those of all present plots, and groups of fewer than three enterprises say that they are not shown.',
      },
      {
        term: { zh: '园区与片区', en: 'Parks and zones' },
        zh: '每个园区、片区一页：范围内的地块和占比、按阶段和方式的合计、项目、出处。',
        en: 'A page for each: plots inside with their share, totals by stage and method, projects, sources.',
      },
      {
        term: { zh: '项目', en: 'Projects' },
        zh: '按来源说明的阶段排成看板，也能上图。来源没说的不猜。',
        en: 'A board by the stage that the source states, and a map. Where it says nothing, nothing is guessed.',
      },
      {
        term: { zh: '指标', en: 'Targets' },
        zh: '公开报道里的数字：年份、目标还是实绩、单位、出处，两者都有时并排对照。',
        en: 'Published figures with year, target or actual, unit and source, side by side where both exist.',
      },
    ],
  },
]
