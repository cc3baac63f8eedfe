-- A day of the past shows cases, obstacles, figures and rules as they stood too, so their former rows
-- are kept like those of plots and projects. Rules have days of their own, valid_from and valid_to:
-- when a former row was current goes by other names.
ALTER TABLE parcel_history RENAME COLUMN valid_from TO known_from;
--> statement-breakpoint
ALTER TABLE parcel_history RENAME COLUMN valid_to TO known_to;
--> statement-breakpoint
ALTER TABLE project_history RENAME COLUMN valid_from TO known_from;
--> statement-breakpoint
ALTER TABLE project_history RENAME COLUMN valid_to TO known_to;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_history_of(relation text, as_of boolean DEFAULT false) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  past text := relation || '_history';
  told text := CASE WHEN as_of THEN quote_literal(past) ELSE '' END;
  added record;
BEGIN
  IF as_of THEN
    EXECUTE format(
      'CREATE TABLE IF NOT EXISTS %I (known_from timestamptz NOT NULL, known_to timestamptz NOT NULL)', past);
    FOR added IN
      SELECT attname, format_type(atttypid, atttypmod) AS kind FROM pg_attribute own
      WHERE attrelid = relation::regclass AND attnum > 0 AND NOT attisdropped AND NOT EXISTS (
        SELECT FROM pg_attribute kept WHERE kept.attrelid = past::regclass AND kept.attname = own.attname)
      ORDER BY attnum
    LOOP
      EXECUTE format('ALTER TABLE %I ADD COLUMN %I %s', past, added.attname, added.kind);
    END LOOP;
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %I (known_from, known_to)', past || '_time', past);
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %I (id, known_from)', past || '_record', past);
  END IF;
  EXECUTE format(
    'CREATE OR REPLACE TRIGGER step_version BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION step_version()',
    relation);
  EXECUTE format(
    'CREATE OR REPLACE TRIGGER refuse_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_delete()',
    relation);
  EXECUTE format('DROP TRIGGER IF EXISTS keep_history ON %I', relation);
  EXECUTE format('DROP TRIGGER IF EXISTS keep_history_of_new ON %I', relation);
  EXECUTE format(
    'CREATE TRIGGER keep_history AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
     FOR EACH STATEMENT EXECUTE FUNCTION keep_history(%s)', relation, told);
  EXECUTE format(
    'CREATE TRIGGER keep_history_of_new AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
     FOR EACH STATEMENT EXECUTE FUNCTION keep_history(%s)', relation, told);
END
$$;
--> statement-breakpoint
SELECT keep_history_of(kept, true) FROM unnest(array[
  'project_step', 'project_investment', 'lag_rule', 'revitalization_case', 'case_parcel',
  'case_milestone', 'case_party', 'document', 'obstacle', 'threshold', 'threshold_result',
  'release']) AS kept;
--> statement-breakpoint
-- Former rows of a table that kept only what differed until now, worked out from the present row and
-- the entries of its changes; for tables without geometry and generated columns.
CREATE FUNCTION fill_past_of(relation text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'INSERT INTO %2$I
     SELECT known_from, known_to, (jsonb_populate_record(NULL::%1$I, state || jsonb_build_object(
       ''version'', version - 1, ''updated_at'', known_from))).*
     FROM (
       SELECT step.version,
         lag(step.at, 1, present.created_at) OVER (PARTITION BY step.record_id ORDER BY step.version) AS known_from,
         CASE WHEN step.version = present.version THEN present.updated_at ELSE step.at END AS known_to,
         step.before IS NULL AS made,
         to_jsonb(present) || (
           SELECT coalesce(jsonb_object_agg(key, value ORDER BY later.version DESC), ''{}'')
           FROM change_entry later, jsonb_each(later.before)
           WHERE later.table_name = %1$L AND later.record_id = step.record_id
             AND later.version >= step.version) AS state
       FROM %1$I present JOIN (
         -- Steps of one change follow each other by a microsecond, as step_version has it.
         SELECT record_id, version, before, change.at + interval ''1 microsecond'' * (row_number() OVER (
           PARTITION BY record_id, change.id ORDER BY version) - 1) AS at
         FROM change_entry JOIN change ON change.id = change_id WHERE table_name = %1$L) step
       ON step.record_id = present.id
     ) former
     WHERE NOT made',
    relation, relation || '_history');
END
$$;
--> statement-breakpoint
SELECT fill_past_of(kept) FROM unnest(array[
  'project_step', 'project_investment', 'lag_rule', 'revitalization_case', 'case_parcel',
  'case_milestone', 'case_party', 'document', 'obstacle', 'threshold', 'threshold_result',
  'release']) AS kept;
