-- The row of a version stays locked until whoever raised it commits: a change of many seconds, such
-- as an import, held up every other one. A change notes what it touches, and raises it as it commits.
CREATE FUNCTION raise_version_of(changed text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  noted text := coalesce(current_setting('panhuo.changed', true), '');
BEGIN
  PERFORM pg_notify('panhuo_change', changed);
  IF current_change() IS NULL THEN
    INSERT INTO data_version (table_name, version) VALUES (changed, 1)
    ON CONFLICT (table_name) DO UPDATE SET version = data_version.version + 1;
  ELSIF NOT changed = ANY (string_to_array(noted, ' ')) THEN
    PERFORM set_config('panhuo.changed', concat_ws(' ', nullif(noted, ''), changed), true);
  END IF;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION raise_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_version_of(TG_TABLE_NAME);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION raise_project_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_version_of('project');
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION raise_case_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_version_of('revitalization_case');
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION raise_parcel_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_version_of('parcel');
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- In the order of their names, so that no two changes wait for each other.
CREATE FUNCTION raise_noted_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO data_version (table_name, version)
  SELECT name, 1 FROM unnest(string_to_array(current_setting('panhuo.changed', true), ' ')) AS name ORDER BY name
  ON CONFLICT (table_name) DO UPDATE SET version = data_version.version + 1;
  PERFORM set_config('panhuo.changed', '', true);
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Each change is one row: as the constraints of that row are looked at last, so is this.
CREATE CONSTRAINT TRIGGER raise_noted_versions AFTER INSERT ON change
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_noted_versions();
