CREATE TABLE "lag_rule" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "lag_rule_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"yellow_points" numeric(5, 1) NOT NULL,
	"red_points" numeric(5, 1) NOT NULL,
	"start_yellow_months" integer,
	"start_red_months" integer,
	"end_yellow_months" integer,
	"source" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "lag_rule_points" CHECK ("lag_rule"."yellow_points" > 0 and "lag_rule"."red_points" >= "lag_rule"."yellow_points"),
	CONSTRAINT "lag_rule_months" CHECK (least("lag_rule"."start_yellow_months", "lag_rule"."start_red_months", "lag_rule"."end_yellow_months") >= 0),
	CONSTRAINT "lag_rule_dates" CHECK ("lag_rule"."valid_to" >= "lag_rule"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "project_investment" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "project_investment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"project_id" integer NOT NULL,
	"month" date NOT NULL,
	"planned" numeric(14, 2),
	"actual" numeric(14, 2),
	"provenance" text NOT NULL,
	CONSTRAINT "project_investment_once" UNIQUE("project_id","month"),
	CONSTRAINT "project_investment_month" CHECK (extract(day from "project_investment"."month") = 1),
	CONSTRAINT "project_investment_not_negative" CHECK ("project_investment"."planned" >= 0 and "project_investment"."actual" >= 0),
	CONSTRAINT "project_investment_provenance_known" CHECK ("project_investment"."provenance" in ('DOCUMENTED', 'SCHEMATIC', 'ILLUSTRATIVE', 'IMPORTED', 'EDITED'))
);
--> statement-breakpoint
CREATE TABLE "project_step" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "project_step_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"project_id" integer NOT NULL,
	"kind" text NOT NULL,
	"begun_on" date,
	"done_on" date,
	"waiting_for" text,
	"note" text,
	"provenance" text NOT NULL,
	CONSTRAINT "project_step_once" UNIQUE("project_id","kind"),
	CONSTRAINT "project_step_kind_known" CHECK ("project_step"."kind" in ('INITIATION', 'SITE', 'LAND', 'ENVIRONMENT', 'PLANNING_PERMIT', 'BUILDING_PERMIT')),
	CONSTRAINT "project_step_provenance_known" CHECK ("project_step"."provenance" in ('DOCUMENTED', 'SCHEMATIC', 'ILLUSTRATIVE', 'IMPORTED', 'EDITED')),
	CONSTRAINT "project_step_in_order" CHECK ("project_step"."done_on" >= "project_step"."begun_on")
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"person_id" text PRIMARY KEY NOT NULL,
	"seen_until" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "funding" text;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "total_investment" numeric(14, 2);--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "planned_start" date;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "planned_end" date;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "started_on" date;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "finished_on" date;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "plan_year" integer;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "year_plan" numeric(14, 2);--> statement-breakpoint
ALTER TABLE "project_investment" ADD CONSTRAINT "project_investment_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_step" ADD CONSTRAINT "project_step_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lag_rule_by_start" ON "lag_rule" USING btree ("valid_from");--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_funding_known" CHECK ("project"."funding" in ('PUBLIC', 'PRIVATE'));--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_total_investment_sound" CHECK ("project"."total_investment" >= 0);--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_planned_end_sound" CHECK ("project"."planned_end" >= "project"."planned_start");--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_finished_on_sound" CHECK ("project"."finished_on" >= "project"."started_on");--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_year_plan_sound" CHECK ("project"."year_plan" is null or ("project"."year_plan" >= 0 and "project"."plan_year" is not null));
--> statement-breakpoint
SELECT keep_history_of('project', true);
--> statement-breakpoint
SELECT keep_history_of('project_step');
--> statement-breakpoint
SELECT keep_history_of('project_investment');
--> statement-breakpoint
SELECT keep_history_of('lag_rule');
--> statement-breakpoint
-- A project's light follows from its figures and the rule, so tiles filtered by it change with them.
CREATE FUNCTION raise_project_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO data_version (table_name, version) VALUES ('project', 1)
  ON CONFLICT (table_name) DO UPDATE SET version = data_version.version + 1;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER project_investment_version AFTER INSERT OR UPDATE OR DELETE ON project_investment
  FOR EACH STATEMENT EXECUTE FUNCTION raise_project_version();
--> statement-breakpoint
CREATE TRIGGER lag_rule_version AFTER INSERT OR UPDATE OR DELETE ON lag_rule
  FOR EACH STATEMENT EXECUTE FUNCTION raise_project_version();
--> statement-breakpoint
-- The default, so that a register that exists already has a rule too.
INSERT INTO lag_rule (yellow_points, red_points, start_yellow_months, start_red_months, end_yellow_months, source, valid_from)
VALUES (10, 30, 0, 3, 0, '参照银川市2025年重点项目亮灯办法；竣工逾期一条为本系统所加', '2025-01-01');
