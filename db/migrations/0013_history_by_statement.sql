-- History is written once per statement and no longer once per row: looking up the columns for each
-- of many thousand imported plots took most of the time of accepting them. What is kept is the same.
CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  cells text;
  has_code boolean;
BEGIN
  IF TG_OP = 'UPDATE' AND TG_NARGS > 0 THEN
    EXECUTE format(
      'INSERT INTO %I SELECT was.updated_at, becomes.updated_at, was.* FROM old_rows was JOIN new_rows becomes ON becomes.id = was.id',
      TG_ARGV[0]);
  END IF;
  IF current_change() IS NULL THEN
    RETURN NULL;
  END IF;
  -- Geometry goes in as EWKB hex: as JSON it would lose digits and its SRID.
  SELECT
    string_agg(format(
      CASE
        WHEN TG_OP = 'INSERT' THEN '(%1$L, NULL::jsonb, to_jsonb(becomes.%1$I%2$s))'
        ELSE '(%1$L, to_jsonb(was.%1$I%2$s), to_jsonb(becomes.%1$I%2$s))'
      END,
      attname, CASE WHEN typname = 'geometry' THEN '::text' ELSE '' END), ', '),
    bool_or(attname = 'code')
  INTO cells, has_code
  FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid
  WHERE attrelid = TG_RELID AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    AND attname NOT IN ('id', 'search', 'version', 'created_at', 'updated_at');
  EXECUTE format(
    'INSERT INTO change_entry (change_id, table_name, record_id, code, version, before, after)
     SELECT current_change(), %L, becomes.id, %s, becomes.version, %s, coalesce(kept.after, ''{}'')
     FROM new_rows becomes %s CROSS JOIN LATERAL (
       SELECT jsonb_object_agg(name, was) AS before, jsonb_object_agg(name, becomes) AS after
       FROM (VALUES %s) AS cell (name, was, becomes) WHERE was IS DISTINCT FROM becomes) AS kept',
    TG_TABLE_NAME,
    CASE WHEN has_code THEN 'becomes.code' ELSE 'NULL' END,
    CASE WHEN TG_OP = 'UPDATE' THEN 'coalesce(kept.before, ''{}'')' ELSE 'NULL::jsonb' END,
    CASE WHEN TG_OP = 'UPDATE' THEN 'JOIN old_rows was ON was.id = becomes.id' ELSE '' END,
    cells);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_history_of(relation text, as_of boolean DEFAULT false) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  past text := relation || '_history';
  told text := CASE WHEN as_of THEN quote_literal(past) ELSE '' END;
  added record;
BEGIN
  IF as_of THEN
    EXECUTE format(
      'CREATE TABLE IF NOT EXISTS %I (valid_from timestamptz NOT NULL, valid_to timestamptz NOT NULL)', past);
    FOR added IN
      SELECT attname, format_type(atttypid, atttypmod) AS kind FROM pg_attribute own
      WHERE attrelid = relation::regclass AND attnum > 0 AND NOT attisdropped AND NOT EXISTS (
        SELECT FROM pg_attribute kept WHERE kept.attrelid = past::regclass AND kept.attname = own.attname)
      ORDER BY attnum
    LOOP
      EXECUTE format('ALTER TABLE %I ADD COLUMN %I %s', past, added.attname, added.kind);
    END LOOP;
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %I (valid_from, valid_to)', past || '_time', past);
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %I (id, valid_from)', past || '_record', past);
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
SELECT keep_history_of(kept.relname::text, EXISTS (
  SELECT FROM pg_class past WHERE past.relname = kept.relname || '_history' AND past.relnamespace = kept.relnamespace))
FROM pg_trigger JOIN pg_class kept ON kept.oid = tgrelid WHERE tgname = 'keep_history';
