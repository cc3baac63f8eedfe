import { parcelStages } from '@panhuo/shared/parcel/parcel'
import { expect, test } from 'vitest'
import { PROJECTS, workBoard } from './workBoard.ts'
import type { WorkItem } from './workQuery.ts'

const item = (code: string, parcelCode: string | null): WorkItem => ({
  ...{ kind: 'OBSTACLE_OPEN', about: null, text: code, unit: null, dueOn: null, days: 1 },
  ...{ light: null, points: null, needsObstacle: false, sample: false },
  target: { record: parcelCode ? 'PARCEL' : 'PROJECT', code, name: code, parcelCode },
})
const plot = (code: string, stage: string | null, areaMu: number) => ({
  ...{ code, stage, method: null, areaMu },
})

test('lines stand by the stage of their plot, each plot counted once', () => {
  const items = [item('P1', null), item('b', 'B'), item('a', 'A'), item('a2', 'A'), item('c', 'C')]
  const plots = [plot('A', 'VERIFIED', 2), plot('B', 'SURVEYED', 3), plot('C', null, 4)]
  expect(
    workBoard(items, plots, 'stage', parcelStages).map((column) => [
      ...[column.value, column.plots.join(), column.areaMu],
      column.items.map(({ text }) => text).join(),
    ]),
  ).toEqual([
    ['SURVEYED', 'B', 3, 'b'],
    ['VERIFIED', 'A', 2, 'a,a2'],
    [null, 'C', 4, 'c'],
    [PROJECTS, '', 0, 'P1'],
  ])
})
