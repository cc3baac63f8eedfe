-- Each change of a register table raises its counter once per statement; ETags are made from it.
CREATE FUNCTION raise_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO data_version (table_name, version) VALUES (TG_TABLE_NAME, 1)
  ON CONFLICT (table_name) DO UPDATE SET version = data_version.version + 1;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER place_version AFTER INSERT OR UPDATE OR DELETE ON place
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version();
--> statement-breakpoint
CREATE TRIGGER park_version AFTER INSERT OR UPDATE OR DELETE ON park
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version();
--> statement-breakpoint
CREATE TRIGGER zone_version AFTER INSERT OR UPDATE OR DELETE ON zone
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version();
--> statement-breakpoint
CREATE TRIGGER parcel_version AFTER INSERT OR UPDATE OR DELETE ON parcel
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version();
--> statement-breakpoint
CREATE TRIGGER project_version AFTER INSERT OR UPDATE OR DELETE ON project
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version();
--> statement-breakpoint
CREATE TRIGGER project_parcel_version AFTER INSERT OR UPDATE OR DELETE ON project_parcel
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version();
--> statement-breakpoint
CREATE TRIGGER indicator_version AFTER INSERT OR UPDATE OR DELETE ON indicator
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version();
