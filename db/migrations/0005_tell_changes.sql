-- Each committed change of a register table is told to whoever listens, in this process or another;
-- PostgreSQL tells the same word once per transaction, and nothing of one that is rolled back.
CREATE OR REPLACE FUNCTION raise_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO data_version (table_name, version) VALUES (TG_TABLE_NAME, 1)
  ON CONFLICT (table_name) DO UPDATE SET version = data_version.version + 1;
  PERFORM pg_notify('panhuo_change', TG_TABLE_NAME);
  RETURN NULL;
END
$$;
