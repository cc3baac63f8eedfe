-- Processes remember for a moment who a session belongs to: whatever ends one, or changes what its
-- person may do, is told to all of them.
CREATE FUNCTION tell_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('panhuo_change', 'account');
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER tell_accounts AFTER DELETE ON person_session
  FOR EACH ROW EXECUTE FUNCTION tell_accounts();
--> statement-breakpoint
CREATE TRIGGER tell_accounts_earlier AFTER UPDATE ON person_session
  FOR EACH ROW WHEN (NEW.expires_at < OLD.expires_at OR NEW.created_at < OLD.created_at OR NEW.token <> OLD.token)
  EXECUTE FUNCTION tell_accounts();
--> statement-breakpoint
CREATE TRIGGER tell_accounts AFTER UPDATE OF name, username, role, town_ids, password_due, password_set_at, disabled_at ON person
  FOR EACH ROW EXECUTE FUNCTION tell_accounts();
--> statement-breakpoint
CREATE TRIGGER tell_accounts AFTER UPDATE OF hash, expires_at, revoked_at ON access_key
  FOR EACH ROW EXECUTE FUNCTION tell_accounts();
