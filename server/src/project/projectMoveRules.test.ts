import { describe, expect, it } from 'vitest'
import { type MovingProject, moveGuards, nextStages, stagesFor } from './projectMoveRules.ts'

const at = (given: Partial<MovingProject>): MovingProject => ({
  stage: 'PLANNED',
  funding: null,
  doneSteps: [],
  hasSteps: false,
  ...given,
})
const codes = (project: MovingProject, to: Parameters<typeof moveGuards>[1]) =>
  moveGuards(project, to).map(({ code }) => code)

describe('stages', () => {
  it('of public works leave signing and production out', () => {
    expect(stagesFor('PUBLIC')).toEqual(['PLANNED', 'APPROVAL', 'STARTED', 'BUILDING', 'FINISHED'])
    expect(stagesFor(null)).toHaveLength(7)
  })

  it('follow each other one by one', () => {
    expect(nextStages('PLANNED', 'PRIVATE')).toEqual(['SIGNED'])
    expect(nextStages('PLANNED', 'PUBLIC')).toEqual(['APPROVAL'])
    expect(nextStages('PLANNED', null)).toEqual(['SIGNED', 'APPROVAL'])
    expect(nextStages('SIGNED', 'PUBLIC')).toEqual(['APPROVAL'])
    expect(nextStages('FINISHED', 'PUBLIC')).toEqual([])
    expect(nextStages('PRODUCING', 'PRIVATE')).toEqual([])
  })
})

describe('a move', () => {
  it('goes one stage on', () => {
    expect(codes(at({ stage: 'STARTED' }), 'BUILDING')).toEqual([])
    expect(codes(at({ stage: 'STARTED' }), 'FINISHED')).toEqual(['NOT_NEXT'])
    expect(codes(at({ stage: 'STARTED' }), 'STARTED')).toEqual(['SAME_STAGE'])
  })

  it('goes back any way, and from the unknown anywhere', () => {
    expect(codes(at({ stage: 'PRODUCING' }), 'PLANNED')).toEqual([])
    expect(codes(at({ stage: null }), 'BUILDING')).toEqual([])
  })

  it('does not sign public works', () => {
    expect(codes(at({ funding: 'PUBLIC' }), 'SIGNED')).toEqual(['NOT_OF_PUBLIC_WORKS'])
    expect(codes(at({ stage: null, funding: 'PUBLIC' }), 'PRODUCING')).toEqual([
      'NOT_OF_PUBLIC_WORKS',
    ])
  })

  it('starts works with the building permit where approvals are kept', () => {
    const waiting = at({ stage: 'APPROVAL', hasSteps: true, doneSteps: ['LAND'] })
    expect(codes(waiting, 'STARTED')).toEqual(['NEEDS_PERMIT'])
    expect(codes({ ...waiting, doneSteps: ['BUILDING_PERMIT'] }, 'STARTED')).toEqual([])
    expect(codes(at({ stage: 'APPROVAL' }), 'STARTED')).toEqual([])
  })

  it('says each guard in both languages', () => {
    const [guard] = moveGuards(at({ stage: 'STARTED' }), 'PRODUCING')
    expect(guard).toEqual({
      code: 'NOT_NEXT',
      said: { zh: '只能进入下一个阶段', en: 'only the next stage may be entered' },
    })
  })
})
