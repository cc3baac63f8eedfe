import { projectLights } from '@panhuo/shared/project/progress'
import { codeOf } from '@panhuo/shared/words/codeList'
import { workKinds } from '@panhuo/shared/work/work'
import { LightBadge } from '../project/LightBadge.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { itemDetails } from './itemText.ts'
import { TargetLink } from './TargetLink.tsx'
import type { WorkItem } from './workQuery.ts'
import { workWords } from './workWords.ts'

/** One line of the day, which leads to the place to act. */
export function Line({ item }: { readonly item: WorkItem }) {
  const words = useWords(workWords)
  const locale = useLocale()
  const { kind, target, about, text, light, needsObstacle, sample } = item
  const isLight = light !== null && codeOf(projectLights, light) !== undefined
  return (
    <li className="work-line" data-urgent={needsObstacle || undefined} data-kind={kind}>
      <p className="work-what">
        {isLight && kind === 'PROJECT_LAGGING' && <LightBadge light={light} sample={false} />}
        <span>{codeOf(workKinds, kind)?.[locale] ?? kind}</span>
        {about && <strong>{about}</strong>}
        {sample && <small className="sample-tag">{words.sample}</small>}
      </p>
      <h3>
        <TargetLink target={target} />
      </h3>
      <p className="work-details">
        {itemDetails(item, words).map((part) => (
          <span key={part} lang={part === item.unit ? 'zh-CN' : undefined}>
            {part}
          </span>
        ))}
      </p>
      {text && <p lang="zh-CN">{text}</p>}
      {needsObstacle && <p className="work-urgent">{words.needsObstacle}</p>}
    </li>
  )
}
