-- A project's page follows from its figures, approvals, obstacles and the rule: whoever has it open
-- is told of them as of the project itself.
CREATE OR REPLACE FUNCTION raise_project_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO data_version (table_name, version) VALUES ('project', 1)
  ON CONFLICT (table_name) DO UPDATE SET version = data_version.version + 1;
  PERFORM pg_notify('panhuo_change', 'project');
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER project_step_version AFTER INSERT OR UPDATE OR DELETE ON project_step
  FOR EACH STATEMENT EXECUTE FUNCTION raise_project_version();
--> statement-breakpoint
CREATE TRIGGER obstacle_project_version AFTER INSERT OR UPDATE OR DELETE ON obstacle
  FOR EACH STATEMENT EXECUTE FUNCTION raise_project_version();
