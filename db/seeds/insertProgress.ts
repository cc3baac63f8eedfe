import { sql } from 'drizzle-orm'
import type { Run } from '../src/database.ts'
import type { SampleProgress } from './sampleProgress/sampleProgress.ts'

/** Adds made-up progress to projects that are there; every row says that it is a sample. */
export async function insertProgress(run: Run, samples: readonly SampleProgress[]): Promise<void> {
  const months = samples.flatMap(({ project, months }) =>
    months.map(({ month, ...figures }) => ({ project, ...figures, month: `${month}-01` })),
  )
  await run(sql`
    insert into project_investment (project_id, month, planned, actual, provenance)
    select project.id, r.month, r.planned, r.actual, 'ILLUSTRATIVE'
    from jsonb_to_recordset(${JSON.stringify(months)}::jsonb) as r(
      project text, month date, planned numeric, actual numeric
    )
    join project on project.code = r.project
    order by project.id, r.month`)
  const steps = samples.flatMap(({ project, steps }) => steps.map((step) => ({ project, ...step })))
  await run(sql`
    insert into project_step (project_id, kind, begun_on, done_on, waiting_for, provenance)
    select project.id, r.kind, r."begunOn", r."doneOn", r."waitingFor", 'ILLUSTRATIVE'
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as r(
      project text, kind text, "begunOn" date, "doneOn" date, "waitingFor" text
    )
    join project on project.code = r.project
    order by project.id, r."begunOn"`)
  const obstacles = samples.flatMap(({ project, obstacles }) =>
    obstacles.map((obstacle) => ({ project, ...obstacle })),
  )
  await run(sql`
    insert into obstacle (project_id, kind, text, status, found_on, lead_unit, due_on, measure, provenance)
    select project.id, r.kind, r.text, 'DOING', r."foundOn", r."leadUnit", r."dueOn", r.measure,
      'ILLUSTRATIVE'
    from jsonb_to_recordset(${JSON.stringify(obstacles)}::jsonb) as r(
      project text, kind text, text text, "foundOn" date, "leadUnit" text, "dueOn" date, measure text
    )
    join project on project.code = r.project`)
}
