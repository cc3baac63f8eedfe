CREATE TABLE "change" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" text NOT NULL,
	"person_name" text NOT NULL,
	"role" text NOT NULL,
	"action" text NOT NULL,
	"reason" text,
	"request_id" text NOT NULL,
	"asked" text NOT NULL,
	"outcome" jsonb,
	"undoes" integer,
	"undone_by" integer,
	CONSTRAINT "change_once" UNIQUE("person_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "change_entry" (
	"change_id" integer NOT NULL,
	"table_name" text NOT NULL,
	"record_id" integer NOT NULL,
	"code" text,
	"version" integer NOT NULL,
	"before" jsonb,
	"after" jsonb DEFAULT '{}' NOT NULL,
	CONSTRAINT "change_entry_table_name_record_id_version_pk" PRIMARY KEY("table_name","record_id","version")
);
--> statement-breakpoint
ALTER TABLE "change" ADD CONSTRAINT "change_undoes_change_id_fk" FOREIGN KEY ("undoes") REFERENCES "public"."change"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change" ADD CONSTRAINT "change_undone_by_change_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."change"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_entry" ADD CONSTRAINT "change_entry_change_id_change_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."change"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_by_time" ON "change" USING btree ("at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "change_entry_change" ON "change_entry" USING btree ("change_id");--> statement-breakpoint
-- The change that the running transaction belongs to; set_config('panhuo.change_id', …, true) opens it.
CREATE FUNCTION current_change() RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('panhuo.change_id', true), '')::integer
$$;
--> statement-breakpoint
-- Two updates of one row never carry the same moment, so that "as of" has one answer.
CREATE FUNCTION step_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_change() IS NULL THEN
    RAISE EXCEPTION 'a row of % is updated outside a change', TG_TABLE_NAME;
  END IF;
  NEW.version := OLD.version + 1;
  NEW.updated_at := greatest(now(), OLD.updated_at + interval '1 microsecond');
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE FUNCTION refuse_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are not deleted: set deleted_at and its reason', TG_TABLE_NAME;
END
$$;
--> statement-breakpoint
-- Writes what differs as an entry of the change, and the row as it was where "as of" is kept.
-- An insert without a change (a seed) leaves no entry.
CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  cells text;
  has_code boolean;
  said_code text;
  said_before jsonb;
  said_after jsonb;
BEGIN
  IF TG_OP = 'UPDATE' AND TG_NARGS > 0 THEN
    EXECUTE format('INSERT INTO %I SELECT $1, $2, ($3).*', TG_ARGV[0])
      USING OLD.updated_at, NEW.updated_at, OLD;
  END IF;
  IF current_change() IS NULL THEN
    RETURN NULL;
  END IF;
  -- Geometry goes in as EWKB hex: as JSON it would lose digits and its SRID.
  SELECT
    string_agg(format(
      CASE
        WHEN TG_OP = 'INSERT' THEN '(%1$L, NULL::jsonb, to_jsonb(($1).%1$I%2$s))'
        ELSE '(%1$L, to_jsonb(($2).%1$I%2$s), to_jsonb(($1).%1$I%2$s))'
      END,
      attname, CASE WHEN typname = 'geometry' THEN '::text' ELSE '' END), ', '),
    bool_or(attname = 'code')
  INTO cells, has_code
  FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid
  WHERE attrelid = TG_RELID AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    AND attname NOT IN ('id', 'search', 'version', 'created_at', 'updated_at');
  EXECUTE 'SELECT jsonb_object_agg(name, was), jsonb_object_agg(name, becomes) FROM (VALUES '
    || cells || ') AS cell (name, was, becomes) WHERE was IS DISTINCT FROM becomes'
    INTO said_before, said_after USING NEW, OLD;
  IF has_code THEN
    EXECUTE 'SELECT ($1).code' INTO said_code USING NEW;
  END IF;
  INSERT INTO change_entry (change_id, table_name, record_id, code, version, before, after)
  VALUES (
    current_change(), TG_TABLE_NAME, NEW.id, said_code, NEW.version,
    CASE WHEN TG_OP = 'UPDATE' THEN coalesce(said_before, '{}') END, coalesce(said_after, '{}'));
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Puts a table under the care of the change engine; it needs id, version and updated_at. With
-- `as_of` each former row is kept in <table>_history. Call it again after adding columns.
CREATE FUNCTION keep_history_of(relation text, as_of boolean DEFAULT false) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  past text := relation || '_history';
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
  EXECUTE format(
    'CREATE OR REPLACE TRIGGER keep_history AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION keep_history(%s)',
    relation, CASE WHEN as_of THEN quote_literal(past) ELSE '' END);
END
$$;
--> statement-breakpoint
SELECT keep_history_of('parcel', true);
--> statement-breakpoint
SELECT keep_history_of('project', true);
--> statement-breakpoint
SELECT keep_history_of('park');
--> statement-breakpoint
SELECT keep_history_of('zone');
--> statement-breakpoint
SELECT keep_history_of('place');
--> statement-breakpoint
-- What was done stays done: entries are never touched, a change only learns its outcome and its undoing.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history in % is not rewritten', TG_TABLE_NAME;
END
$$;
--> statement-breakpoint
CREATE TRIGGER refuse_rewriting BEFORE UPDATE OR DELETE ON change_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER refuse_rewriting BEFORE DELETE ON change
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER refuse_rewriting_what_was_done BEFORE UPDATE OF id, at, person_id, person_name, role, action, reason, request_id, asked, undoes ON change
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
