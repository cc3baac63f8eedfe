ALTER TABLE "deal" ADD COLUMN "demand_id" integer;--> statement-breakpoint
ALTER TABLE "deal" ADD CONSTRAINT "deal_demand_id_demand_id_fk" FOREIGN KEY ("demand_id") REFERENCES "public"."demand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deal_demand" ON "deal" USING btree ("demand_id");--> statement-breakpoint
-- What investment staff work on is told to open pages like the register itself; a deal's page follows
-- from its steps, talks and links.
CREATE FUNCTION tell_deal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('panhuo_change', 'deal');
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION tell_table() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('panhuo_change', TG_TABLE_NAME);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER deal_told AFTER INSERT OR UPDATE OR DELETE ON deal
  FOR EACH STATEMENT EXECUTE FUNCTION tell_deal();
--> statement-breakpoint
CREATE TRIGGER deal_step_told AFTER INSERT OR UPDATE OR DELETE ON deal_step
  FOR EACH STATEMENT EXECUTE FUNCTION tell_deal();
--> statement-breakpoint
CREATE TRIGGER deal_talk_told AFTER INSERT OR UPDATE OR DELETE ON deal_talk
  FOR EACH STATEMENT EXECUTE FUNCTION tell_deal();
--> statement-breakpoint
CREATE TRIGGER deal_parcel_told AFTER INSERT OR UPDATE OR DELETE ON deal_parcel
  FOR EACH STATEMENT EXECUTE FUNCTION tell_deal();
--> statement-breakpoint
CREATE TRIGGER deal_project_told AFTER INSERT OR UPDATE OR DELETE ON deal_project
  FOR EACH STATEMENT EXECUTE FUNCTION tell_deal();
--> statement-breakpoint
CREATE TRIGGER demand_told AFTER INSERT OR UPDATE OR DELETE ON demand
  FOR EACH STATEMENT EXECUTE FUNCTION tell_table();
--> statement-breakpoint
CREATE TRIGGER brief_told AFTER INSERT OR UPDATE OR DELETE ON brief
  FOR EACH STATEMENT EXECUTE FUNCTION tell_table();
