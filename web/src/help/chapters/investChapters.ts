import type { Chapter } from './chapter.ts'

/** From what an investor asks for to what is handed over. */
export const investChapters: readonly Chapter[] = [
  {
    id: 'demands',
    title: { zh: '投资需求与匹配', en: 'Demands and matching' },
    points: [
      {
        zh: '在“招商 / 投资需求”登记：产业、面积、容积率、交地时间、距离等，空着的不作要求。保存后即按需求排出已发布的地块、连片和园区空余土地。',
        en: 'Write a demand down under Invest: industry, area, plot ratio, hand-over, distances; what is left empty is not asked for. Released plots, assemblies and free land of parks are ranked by it at once.',
      },
      {
        term: { zh: '硬条件', en: 'Hard' },
        zh: '不满足即排除；其余计分。每一项写明满足、不满足还是待明确；待明确不得分也不扣分，列为要问的问题。',
        en: 'Missing one rules a site out; the others count. Each is told as met, missed or unknown; what is unknown earns nothing and costs nothing, and stands as a question to clear.',
      },
      {
        term: { zh: '权重', en: 'Weights' },
        zh: '拖动即重新排序，结果写在链接里；满意后点“存入需求”，以后大家都按它排。',
        en: 'Move one and the ranking follows, in the link alone; Keep with the demand makes everybody rank by it.',
      },
      {
        term: { zh: '没有合适的', en: 'None fits' },
        zh: '会列出放宽哪一项条件能多出几处、要放到多少。',
        en: 'It says which condition to relax, how many sites that opens, and how far it has to go.',
      },
      {
        term: { zh: '反过来', en: 'The other way' },
        zh: '打开一宗地块，“适合的需求”列出它能满足哪些需求、差在哪里。',
        en: 'An open plot lists which demands it suits, and what is missing for the others.',
      },
    ],
  },
  {
    id: 'assemblies',
    title: { zh: '连片与对比', en: 'Assemblies and comparing' },
    points: [
      {
        zh: '地图工具里的“找连片”找出合计达到面积的相邻地块，不跨河流、铁路和高速；权利人只给个数。',
        en: 'Plots together, among the tools of the map, finds adjoining plots that reach a size; river, railway and expressway are never crossed, and owners are told as a number alone.',
      },
      {
        term: { zh: '备选', en: 'Shortlist' },
        zh: '把两到六处加入备选再对比：不同之处和每行最好的都有标记，地图同一比例；备选写在链接里，去地图再回来也在。',
        en: 'Put two to six sites on the shortlist and compare: differences and the best of each row are marked, maps have one scale. It stands in the link and comes along to the map and back.',
      },
    ],
  },
  {
    id: 'briefs',
    title: { zh: '推介单', en: 'Briefs' },
    points: [
      {
        zh: '一宗地块、一组连片或一个园区一张 A4。起草后由他人核对、有发布职责的人签发；签发后冻结，数据变了会在单上说明，要改就起草新版。',
        en: 'One plot, assembly or park on one A4. Drafted, checked by somebody else, issued by who may release; then it is frozen, says what has changed since, and is changed by a new edition.',
      },
      {
        term: { zh: 'PDF', en: 'PDF' },
        zh: '下载 A4 或投影页，也可以用浏览器打印。二维码指向分享链接；没有链接时指向公开信息。',
        en: 'Taken along as A4 or as a slide, or printed by the browser. Its QR code leads to the link that was made, else to what is public.',
      },
      {
        term: { zh: '距离', en: 'Distances' },
        zh: '都是直线距离，位置为示意。',
        en: 'All are straight lines to places that are drawn schematically.',
      },
    ],
  },
  {
    id: 'sharing',
    title: { zh: '分享与演示', en: 'Sharing and presenting' },
    points: [
      {
        zh: '链接固定一组已发布的地块，可设口令、水印和 1 到 90 天有效期，地址只显示一次。投资人不用账户即可打开，看到地块和已签发的推介单；撤回发布或撤销链接后立即看不到。',
        en: 'A link holds a fixed set of released plots, with password and watermark if wanted, for 1 to 90 days; its address is told once. Investors open it without an account and find the plots and their issued briefs; what is withdrawn or revoked is gone at once.',
      },
      {
        term: { zh: '打开记录', en: 'Visits' },
        zh: '每次打开都有记录，同一地址半小时内算一次。',
        en: 'Each visit is kept; from one address one in half an hour.',
      },
      {
        term: { zh: '全屏演示', en: 'Presenting' },
        zh: '只取投资人看得到的内容。用键盘、翻页笔或左右滑动翻页；断网后照常；退出后回到原处。',
        en: 'Shows what investors may see and no more. Turn by keys, clicker or swipe; it goes on without a network and leads back to where it began.',
      },
    ],
  },
  {
    id: 'deals',
    title: { zh: '招商项目', en: 'Deals' },
    points: [
      {
        zh: '从线索到纳统逐步推进，签约起每步须有依据；可关联需求、地块和落地项目。线索只有负责人和可看受限内容的角色看得到。',
        en: 'From lead to statistics, step by step, with evidence from signing on; linked to the demand, plots and projects. A lead is known to who keeps it and to those who see restricted data.',
      },
      {
        term: { zh: '跟进', en: 'Follow-ups' },
        zh: '到期要跟进的在看板上有标记，也列在“今日”。',
        en: 'What is due is marked on the board and listed under Today.',
      },
      {
        term: { zh: '履约率、开工率', en: 'Rates' },
        zh: '已履约、已开工的合同项目除以签约的合同项目，按签约年份；指到表头可看定义和截止日期。少于 3 个合同的年份不显示。',
        en: 'Contracts fulfilled and started, of those signed, by year of signing; point at a heading for the definition and the day. Years of fewer than three are not shown.',
      },
    ],
  },
]
