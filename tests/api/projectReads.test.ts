import { roles } from '@panhuo/shared/access/access'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { eachLent } from '../support/lentDatabase.ts'
import { readProject } from '../support/projects.ts'

eachLent('seeds', (at) => {
  let desk: Desk
  beforeAll(() => {
    desk = openDesk(at.database)
  })

  it('tells progress to staff and nothing of it to others', async () => {
    for (const role of valuesOf(roles)) {
      const project = await readProject(desk, role, '350504-XM-05')
      const told = role === 'GUEST' ? null : 'RED'
      expect(project.light, role).toBe(told)
      const hidden = ['light', 'lagReasons', 'measure', 'investment', 'steps', 'moves']
      for (const field of [...hidden, 'sampleProgress']) {
        expect(project[field] === null, `${role} ${field}`).toBe(role === 'GUEST')
      }
    }
    for (const filter of [{ lagging: true }, { light: { in: ['RED'] } }]) {
      const asked = 'query ($filter: ProjectFilter) { projects(filter: $filter) { totalCount } }'
      const [error] = await desk.complain('GUEST', asked, { filter })
      expect(error?.extensions.code).toBe('FORBIDDEN_FIELD')
    }
  })

  it('names the projects of a zone and of its phases, as filtering by the zone does', async () => {
    type Codes = readonly { code: string }[]
    const { renewalZones } = await desk.ask<{
      renewalZones: { nodes: { code: string; projects: Codes; parent: unknown }[] }
    }>(
      'LAND_OFFICIAL',
      '{ renewalZones(first: 50) { nodes { code parent { code } projects { code } } } }',
    )
    for (const zone of renewalZones.nodes) {
      const { projects } = await desk.ask<{ projects: { nodes: Codes } }>(
        'LAND_OFFICIAL',
        'query ($filter: ProjectFilter) { projects(filter: $filter) { nodes { code } } }',
        { filter: { zone: { in: [zone.code] } } },
      )
      expect(zone.projects).toEqual(projects.nodes)
    }
    expect(renewalZones.nodes.some(({ parent, projects }) => parent && projects.length > 0)).toBe(
      true,
    )
  })

  it('finds parks, zones and projects by the English that the map writes', async () => {
    const { search } = await desk.ask<{ search: { name: string }[] }>(
      'GUEST',
      '{ search(text: "economy Digital") { name } }',
    )
    const names = ['数字经济产业园(一期)', '数字经济产业园二期', '数字经济产业园二期']
    expect(search.map(({ name }) => name)).toEqual(names)
  })

  it('finds lagging projects by the light that it shows', async () => {
    const { projects } = await desk.ask<{
      projects: { nodes: { code: string; light: string; sampleProgress: boolean }[] }
    }>(
      'LAND_OFFICIAL',
      '{ projects(filter: {lagging: true}) { nodes { code light sampleProgress } } }',
    )
    expect(projects.nodes).toEqual([
      { code: '350504-XM-01', light: 'YELLOW', sampleProgress: true },
      { code: '350504-XM-05', light: 'RED', sampleProgress: true },
    ])
  })
})
