import type { Chapter } from './chapter.ts'

/** The daily work on plots, cases and projects, for those who may change the register. */
export const workChapters: readonly Chapter[] = [
  {
    id: 'today',
    title: { zh: '今日：先办什么', en: 'Today: what comes first' },
    points: [
      {
        zh: '“今日”按先后列出已逾期、受阻、等您办的事项和上次之后别人的修改；点一条就到办理它的地方。',
        en: 'Today lists what is late, blocked or waiting for you, and what others changed since; each line leads to where it is dealt with.',
      },
      {
        term: { zh: '进度灯', en: 'Progress lights' },
        zh: '项目落后于计划时亮灯。红灯项目没有在办的症结，就排在最前面，直到登记症结、牵头单位和期限。',
        en: 'A project behind its plan shows a light. A red one without an open obstacle stands on top until one is recorded with lead unit and day.',
      },
      {
        term: { zh: '打印一页', en: 'Print' },
        zh: '把合计和逾期、受阻事项排成一张 A4，供汇报。',
        en: 'Puts totals and what is late or blocked on one A4 page for reporting.',
      },
    ],
  },
  {
    id: 'life',
    title: { zh: '办理地块', en: 'Moving a plot on' },
    points: [
      {
        zh: '地块详情的“办理”里推进阶段。条件没满足时逐条说明还缺什么；退回要写原因。受阻只是标记，不改变阶段。',
        en: 'Under Work in the details of a plot, its stage is moved on. What is still missing is told point by point; going back needs a reason. Blocked is a flag and leaves the stage as it is.',
      },
      {
        term: { zh: '案件', en: 'Case' },
        zh: '上图入库后“立案”，选定盘活方式；相邻的地块在表中列出，勾选即合为一案。节点填计划和完成日期，附依据材料；变更方式时原案件保留在“以往案件”。',
        en: 'Once recognized, a plot gets a case of one way; the plots beside it are listed, and those that are ticked share it. Milestones take planned and actual days and evidence; after a change of way the former case stays under former cases.',
      },
      {
        term: { zh: '症结', en: 'Obstacles' },
        zh: '写明类别、牵头单位和期限。办结时填解决日期，地块或项目随即不再受阻。',
        en: 'Say the kind, the lead unit and the due day. With the day of its solution the plot or project is no longer blocked.',
      },
      {
        term: { zh: '准入判断', en: 'Rule check' },
        zh: '按有效的文件逐项判断，引用条款，保存所用数据。数据不全就写“缺少数据”，不猜；过期文件不用。',
        en: 'Held against the document in force, with its clause and the figures used. What is missing is named, nothing is guessed, and an expired document is not applied.',
      },
      {
        term: { zh: '项目', en: 'Projects' },
        zh: '在项目页填每月投资，累计自动得出；审批事项可以同时办理，写明在等哪个单位，系统记等待天数。',
        en: 'On a project’s page, enter each month’s investment; the sum follows. Approval steps may run side by side; say which unit is awaited, and the days are counted.',
      },
    ],
  },
  {
    id: 'change',
    title: { zh: '修改地块', en: 'Changing a plot' },
    points: [
      {
        zh: '每次修改都写原因，记入修改历史，可以撤销。没有提交的内容留在本机，断网或刷新后还在。',
        en: 'Each change takes a reason, is kept in the history and can be undone. What was not sent stays on this device, also after a reload or without a network.',
      },
      {
        term: { zh: '改边界', en: 'Boundary' },
        zh: '拖动顶点，靠近相邻地块时吸附；随时看到亩数、重叠和细缝。“加洞或另一块”画出地块里的洞或分开的部分。',
        en: 'Drag corners, which snap to neighbours; area, overlaps and gaps are shown as you go. Add a hole or a part draws a hole inside or a piece apart.',
      },
      {
        term: { zh: '分割与合并', en: 'Split and merge' },
        zh: '画一条线分割；勾选相连的地块合并。面积合计不变，旧编号仍能打开和搜索。',
        en: 'Draw a line to split; pick plots that touch to merge. Areas add up, and the old codes still open and are found.',
      },
      {
        term: { zh: '批量修改', en: 'Edit all' },
        zh: '勾选后一起改。先说明改多少宗，其间数量变了就不改，再请您确认。',
        en: 'Picked plots are changed together. The number is stated first; if it has changed meanwhile, nothing is done and you are asked again.',
      },
      {
        term: { zh: '别人同时修改', en: 'Others at the same time' },
        zh: '两人改了同一字段时，并排显示我的和对方的，逐项选择，不会互相覆盖。',
        en: 'Where two changed the same field, mine and theirs stand side by side to be chosen one by one; nobody is overwritten.',
      },
      {
        term: { zh: '历史时点', en: 'As of a day' },
        zh: '在顶栏“历史时点”里选一天，地图、列表、合计和办理情况都按那一天结束时的登记显示，只供查阅。',
        en: 'Choose a day under As of a day in the top bar: map, list, totals and work show what was registered at its end, to read only.',
      },
    ],
  },
]
