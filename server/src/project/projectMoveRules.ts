import type { ProjectFunding } from '@panhuo/shared/project/progress'
import { type ProjectStage, projectStages } from '@panhuo/shared/project/project'
import { valuesOf } from '@panhuo/shared/words/codeList'
import type { Label } from '@panhuo/shared/words/label'

/** What a move must meet; each has a code for programs and a sentence for people. */
export interface MoveGuard {
  readonly code: MoveGuardCode
  readonly said: Label
}
export type MoveGuardCode = 'NOT_NEXT' | 'NOT_OF_PUBLIC_WORKS' | 'NEEDS_PERMIT' | 'SAME_STAGE'

export interface MovingProject {
  /** Null where the source does not tell: then any stage may be set, since it corrects the unknown. */
  readonly stage: ProjectStage | null
  readonly funding: ProjectFunding | null
  /** Kinds of approvals that are done. */
  readonly doneSteps: readonly string[]
  /** Whether any approval of the project is on record at all. */
  readonly hasSteps: boolean
}

const stages = valuesOf(projectStages)
const privateOnly: readonly ProjectStage[] = ['SIGNED', 'PRODUCING']

const guards: Readonly<Record<MoveGuardCode, Label>> = {
  SAME_STAGE: { zh: '项目已在该阶段', en: 'the project is in that stage already' },
  NOT_NEXT: { zh: '只能进入下一个阶段', en: 'only the next stage may be entered' },
  NOT_OF_PUBLIC_WORKS: {
    zh: '政府投资项目没有签约、投产阶段',
    en: 'public works have no signing and no production',
  },
  NEEDS_PERMIT: {
    zh: '施工许可还没有办结',
    en: 'the building permit is not done',
  },
}

/** The stages that a project of this funding passes through; where funding is unknown, all. */
export function stagesFor(funding: ProjectFunding | null): readonly ProjectStage[] {
  return funding === 'PUBLIC' ? stages.filter((stage) => !privateOnly.includes(stage)) : stages
}

/** Stages that may follow directly; where funding is unknown, those of both kinds. */
export function nextStages(stage: ProjectStage, funding: ProjectFunding | null): ProjectStage[] {
  const ways = funding === null ? [stages, stagesFor('PUBLIC')] : [stagesFor(funding)]
  const after = ways.flatMap((way) => {
    // A stage that this way does not have (a signed project found to be public) goes on from its place.
    const later = way.find((candidate) => stages.indexOf(candidate) > stages.indexOf(stage))
    return later ?? []
  })
  return [...new Set(after)]
}

/** Whether the move goes back in the order of stages; such a move needs a reason of its own. */
export function goesBack(from: ProjectStage | null, to: ProjectStage): boolean {
  return from !== null && stages.indexOf(to) < stages.indexOf(from)
}

/** What stands against a move, empty where it may be made. Back moves are free; they carry a reason. */
export function moveGuards(project: MovingProject, to: ProjectStage): MoveGuard[] {
  const { stage, funding, doneSteps, hasSteps } = project
  const found: MoveGuardCode[] = []
  if (stage === to) found.push('SAME_STAGE')
  if (funding === 'PUBLIC' && privateOnly.includes(to)) found.push('NOT_OF_PUBLIC_WORKS')
  const forward = stage !== null && !goesBack(stage, to) && stage !== to
  if (forward && !nextStages(stage, funding).includes(to) && found.length === 0) {
    found.push('NOT_NEXT')
  }
  // Asked only where approvals are kept: an empty list says nothing about the permit.
  if (forward && to === 'STARTED' && hasSteps && !doneSteps.includes('BUILDING_PERMIT')) {
    found.push('NEEDS_PERMIT')
  }
  return found.map((code) => ({ code, said: guards[code] }))
}
