import type { Locale } from '../words/label.ts'
import { placeLabels } from './placeLabels.ts'

/**
 * English for the proper names that the public sources give. Translated by this project, so that
 * someone without Chinese finds a place on the map; the name in force is the Chinese one.
 */
const englishNames: Readonly<Record<string, string>> = {
  '数字经济产业园(一期)': 'Digital Economy Park (Phase 1)',
  数字经济产业园二期: 'Digital Economy Park, Phase 2',
  信兴汽车城: 'Xinxing Auto City',
  '中关村(泉州)信息科技产业园': 'Zhongguancun (Quanzhou) IT Park',
  洛江区医药健康产业园: 'Luojiang Medicine and Health Park',
  万洋众创城: 'Wanyang Innovation City',
  三一筑工建筑科技产业园: 'Sany Construction Technology Park',
  中部功能区: 'Central Function Area',
  新阳片区: 'Xinyang Area',
  阳江新城片区: 'Yangjiang New Town Area',
  阳江新城一期: 'Yangjiang New Town, Phase 1',
  阳江新城二期: 'Yangjiang New Town, Phase 2',
  中部功能区新阳片区城市更新改造项目: 'Urban renewal of Xinyang Area',
  '中关村(泉州)信息科技产业园项目': 'Zhongguancun (Quanzhou) IT Park project',
  洛丰高速: 'Luofeng Expressway',
  阳新街西拓: 'Yangxin Street, western extension',
  金秋家园颐养中心扩建项目: 'Jinqiu Home care center, extension',
  美裕蓝山墅: 'Meiyu Lanshan Villas',
  阳江新城片区二期: 'Yangjiang New Town Area, Phase 2',
  嘉泰数控三期: 'Jiatai CNC, Phase 3',
  阳光路提级改造: 'Yangguang Road upgrade',
  阳江新城污水处理厂: 'Yangjiang New Town sewage works',
  '新岭社区洪厝、下辽小组一户一表给水工程': 'Xinling water supply, a meter for each household',
}

/** The English of a documented name or of a place on the base map; undefined where there is none, and in Chinese. */
export function englishOf(name: string, locale: Locale): string | undefined {
  if (locale !== 'en') return undefined
  if (Object.hasOwn(englishNames, name)) return englishNames[name]
  return placeLabels.find(({ zh }) => zh === name)?.en
}

/** The documented names whose English holds every word; none for an empty text. */
export function namesMeant(text: string): readonly string[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return Object.entries(englishNames)
    .filter(([, english]) => words.every((word) => english.toLowerCase().includes(word)))
    .map(([name]) => name)
}

/** Chinese and English in turn, as a `match` of a map style wants them. */
export function englishPairs(): readonly string[] {
  return Object.entries(englishNames).flat()
}
