CREATE TABLE "case_parcel" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "case_parcel_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case_id" integer NOT NULL,
	"parcel_id" integer NOT NULL,
	"active" boolean NOT NULL,
	CONSTRAINT "case_parcel_once" UNIQUE("case_id","parcel_id")
);
--> statement-breakpoint
CREATE TABLE "milestone_template" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "milestone_template_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"method" text NOT NULL,
	"track" text,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"evidence_required" boolean DEFAULT false NOT NULL,
	"closes_case" boolean DEFAULT false NOT NULL,
	"source" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "milestone_template_once" UNIQUE("code","valid_from"),
	CONSTRAINT "milestone_template_method_known" CHECK ("milestone_template"."method" in ('ZERO_LAND_EXPANSION', 'JUDICIAL_RESTRUCTURING', 'GOVERNMENT_ACQUISITION', 'SELF_RENEW', 'SWAP', 'TECH_UPGRADE', 'TRANSFER', 'SPLIT_TRANSFER', 'SOE_PURCHASE', 'LEASE_FIRST', 'MIXED_USE', 'TAKE_BACK', 'RECLAIM')),
	CONSTRAINT "milestone_template_track_known" CHECK ("milestone_template"."track" in ('REORGANIZATION', 'AUCTION')),
	CONSTRAINT "milestone_template_dates" CHECK ("milestone_template"."valid_to" >= "milestone_template"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "revitalization_case" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "revitalization_case_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	"method" text NOT NULL,
	"track" text,
	"status" text DEFAULT 'OPEN' NOT NULL,
	"opened_on" date NOT NULL,
	"closed_on" date,
	"lead_unit" text,
	"note" text,
	"published_on" date,
	"provenance" text NOT NULL,
	CONSTRAINT "revitalization_case_code_unique" UNIQUE("code"),
	CONSTRAINT "revitalization_case_method_known" CHECK ("revitalization_case"."method" in ('ZERO_LAND_EXPANSION', 'JUDICIAL_RESTRUCTURING', 'GOVERNMENT_ACQUISITION', 'SELF_RENEW', 'SWAP', 'TECH_UPGRADE', 'TRANSFER', 'SPLIT_TRANSFER', 'SOE_PURCHASE', 'LEASE_FIRST', 'MIXED_USE', 'TAKE_BACK', 'RECLAIM')),
	CONSTRAINT "revitalization_case_track_known" CHECK ("revitalization_case"."track" in ('REORGANIZATION', 'AUCTION')),
	CONSTRAINT "revitalization_case_track_set" CHECK (("revitalization_case"."method" = 'JUDICIAL_RESTRUCTURING') = ("revitalization_case"."track" is not null)),
	CONSTRAINT "revitalization_case_status_known" CHECK ("revitalization_case"."status" in ('OPEN', 'COMPLETED', 'METHOD_CHANGED', 'CANCELLED')),
	CONSTRAINT "revitalization_case_closed_on_set" CHECK (("revitalization_case"."status" = 'OPEN') = ("revitalization_case"."closed_on" is null)),
	CONSTRAINT "revitalization_case_closed_on_sound" CHECK ("revitalization_case"."closed_on" >= "revitalization_case"."opened_on"),
	CONSTRAINT "revitalization_case_provenance_known" CHECK ("revitalization_case"."provenance" in ('DOCUMENTED', 'SCHEMATIC', 'ILLUSTRATIVE', 'IMPORTED', 'EDITED'))
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "document_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"mime" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"case_id" integer,
	"parcel_id" integer,
	"person_id" text NOT NULL,
	"person_name" text NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "document_kind_known" CHECK ("document"."kind" in ('RECOGNITION', 'TITLE', 'PLAN', 'AGREEMENT', 'PERMIT', 'COURT', 'APPRAISAL', 'PAYMENT', 'ACCEPTANCE', 'MINUTES', 'PHOTO', 'OTHER')),
	CONSTRAINT "document_mime_known" CHECK ("document"."mime" in ('application/pdf', 'image/jpeg', 'image/png', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
	CONSTRAINT "document_size_sound" CHECK ("document"."size_bytes" between 1 and 52428800),
	CONSTRAINT "document_sha256_formed" CHECK ("document"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "document_owner_one" CHECK (num_nonnulls("document"."case_id", "document"."parcel_id") <= 1)
);
--> statement-breakpoint
CREATE TABLE "case_milestone" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "case_milestone_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case_id" integer NOT NULL,
	"template_id" integer NOT NULL,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"evidence_required" boolean NOT NULL,
	"closes_case" boolean NOT NULL,
	"planned_on" date,
	"actual_on" date,
	"skipped_reason" text,
	"document_id" integer,
	CONSTRAINT "case_milestone_once" UNIQUE("case_id","code"),
	CONSTRAINT "case_milestone_done_or_skipped" CHECK ("case_milestone"."actual_on" is null or "case_milestone"."skipped_reason" is null)
);
--> statement-breakpoint
CREATE TABLE "case_party" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "case_party_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"case_id" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"note" text,
	"left_on" date,
	CONSTRAINT "case_party_kind_known" CHECK ("case_party"."kind" in ('OWNER', 'TOWN', 'DISTRICT', 'LAND_BUREAU', 'INDUSTRY_BUREAU', 'HOUSING_BUREAU', 'TAX_BUREAU', 'ENVIRONMENT_BUREAU', 'FINANCE_BUREAU', 'LAND_BANK', 'COURT', 'TRUSTEE', 'CREDITOR', 'BANK', 'INVESTOR', 'TENANT', 'APPRAISER', 'STATE_FIRM', 'OTHER'))
);
--> statement-breakpoint
CREATE TABLE "obstacle" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "obstacle_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"parcel_id" integer,
	"case_id" integer,
	"project_id" integer,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"status" text DEFAULT 'OPEN' NOT NULL,
	"found_on" date NOT NULL,
	"lead_unit" text,
	"helper_units" text,
	"due_on" date,
	"measure" text,
	"closed_on" date,
	"evidence" text,
	"provenance" text NOT NULL,
	CONSTRAINT "obstacle_owner_one" CHECK (num_nonnulls("obstacle"."parcel_id", "obstacle"."case_id", "obstacle"."project_id") = 1),
	CONSTRAINT "obstacle_kind_known" CHECK ("obstacle"."kind" in ('TITLE', 'SEIZURE', 'DEBT', 'PLAN', 'QUOTA', 'ILLEGAL', 'RELOCATION', 'PRICE', 'FUNDS', 'APPROVAL', 'UTILITY', 'ENV', 'SAFETY', 'TENANT', 'WILL', 'MARKET', 'WORKS', 'OTHER')),
	CONSTRAINT "obstacle_status_known" CHECK ("obstacle"."status" in ('OPEN', 'DOING', 'SOLVED', 'SUSPENDED')),
	CONSTRAINT "obstacle_closed_on_set" CHECK (("obstacle"."status" = 'SOLVED') = ("obstacle"."closed_on" is not null)),
	CONSTRAINT "obstacle_due_on_sound" CHECK ("obstacle"."due_on" >= "obstacle"."found_on"),
	CONSTRAINT "obstacle_closed_on_sound" CHECK ("obstacle"."closed_on" >= "obstacle"."found_on"),
	CONSTRAINT "obstacle_provenance_known" CHECK ("obstacle"."provenance" in ('DOCUMENTED', 'SCHEMATIC', 'ILLUSTRATIVE', 'IMPORTED', 'EDITED'))
);
--> statement-breakpoint
CREATE TABLE "threshold" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "threshold_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"document" text NOT NULL,
	"document_name" text NOT NULL,
	"position" integer NOT NULL,
	"measure" text NOT NULL,
	"from_value" double precision,
	"below_value" double precision,
	"verdict" text NOT NULL,
	"plot_ratio" double precision,
	"may_exceed" boolean DEFAULT false NOT NULL,
	"conclusion_zh" text NOT NULL,
	"conclusion_en" text NOT NULL,
	"source" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "threshold_measure_known" CHECK ("threshold"."measure" in ('BENEFIT_PER_MU', 'AREA_MU')),
	CONSTRAINT "threshold_verdict_known" CHECK ("threshold"."verdict" in ('MET', 'NOT_MET', 'UNKNOWN', 'NOT_COVERED')),
	CONSTRAINT "threshold_bounds" CHECK ("threshold"."below_value" > "threshold"."from_value"),
	CONSTRAINT "threshold_dates" CHECK ("threshold"."valid_to" >= "threshold"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "threshold_result" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "threshold_result_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"parcel_id" integer NOT NULL,
	"document" text NOT NULL,
	"checked_on" date NOT NULL,
	"verdict" text NOT NULL,
	"inputs" jsonb NOT NULL,
	CONSTRAINT "threshold_result_verdict_known" CHECK ("threshold_result"."verdict" in ('MET', 'NOT_MET', 'UNKNOWN', 'NOT_COVERED'))
);
--> statement-breakpoint
ALTER TABLE "case_parcel" ADD CONSTRAINT "case_parcel_case_id_revitalization_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."revitalization_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_parcel" ADD CONSTRAINT "case_parcel_parcel_id_parcel_id_fk" FOREIGN KEY ("parcel_id") REFERENCES "public"."parcel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_case_id_revitalization_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."revitalization_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_parcel_id_parcel_id_fk" FOREIGN KEY ("parcel_id") REFERENCES "public"."parcel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_milestone" ADD CONSTRAINT "case_milestone_case_id_revitalization_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."revitalization_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_milestone" ADD CONSTRAINT "case_milestone_template_id_milestone_template_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."milestone_template"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_milestone" ADD CONSTRAINT "case_milestone_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_party" ADD CONSTRAINT "case_party_case_id_revitalization_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."revitalization_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_parcel_id_parcel_id_fk" FOREIGN KEY ("parcel_id") REFERENCES "public"."parcel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_case_id_revitalization_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."revitalization_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "obstacle" ADD CONSTRAINT "obstacle_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threshold_result" ADD CONSTRAINT "threshold_result_parcel_id_parcel_id_fk" FOREIGN KEY ("parcel_id") REFERENCES "public"."parcel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "case_parcel_one_active" ON "case_parcel" USING btree ("parcel_id") WHERE "case_parcel"."active";--> statement-breakpoint
CREATE INDEX "case_parcel_parcel" ON "case_parcel" USING btree ("parcel_id");--> statement-breakpoint
CREATE INDEX "milestone_template_by_method" ON "milestone_template" USING btree ("method","position");--> statement-breakpoint
CREATE INDEX "document_case" ON "document" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "document_parcel" ON "document" USING btree ("parcel_id");--> statement-breakpoint
CREATE INDEX "case_party_case" ON "case_party" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "obstacle_parcel" ON "obstacle" USING btree ("parcel_id");--> statement-breakpoint
CREATE INDEX "obstacle_case" ON "obstacle" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "obstacle_project" ON "obstacle" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "threshold_by_document" ON "threshold" USING btree ("document","position");--> statement-breakpoint
CREATE INDEX "threshold_result_parcel" ON "threshold_result" USING btree ("parcel_id","id");--> statement-breakpoint
SELECT keep_history_of(kept) FROM unnest(array[
  'milestone_template', 'revitalization_case', 'case_parcel', 'document', 'case_milestone',
  'case_party', 'obstacle', 'threshold', 'threshold_result']) AS kept;
--> statement-breakpoint
-- A case is told as one thing, whichever of its tables changed.
CREATE FUNCTION raise_case_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO data_version (table_name, version) VALUES ('revitalization_case', 1)
  ON CONFLICT (table_name) DO UPDATE SET version = data_version.version + 1;
  PERFORM pg_notify('panhuo_change', 'revitalization_case');
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER revitalization_case_version AFTER INSERT OR UPDATE OR DELETE ON revitalization_case
  FOR EACH STATEMENT EXECUTE FUNCTION raise_case_version();
--> statement-breakpoint
CREATE TRIGGER case_parcel_version AFTER INSERT OR UPDATE OR DELETE ON case_parcel
  FOR EACH STATEMENT EXECUTE FUNCTION raise_case_version();
--> statement-breakpoint
CREATE TRIGGER case_milestone_version AFTER INSERT OR UPDATE OR DELETE ON case_milestone
  FOR EACH STATEMENT EXECUTE FUNCTION raise_case_version();
--> statement-breakpoint
CREATE TRIGGER case_party_version AFTER INSERT OR UPDATE OR DELETE ON case_party
  FOR EACH STATEMENT EXECUTE FUNCTION raise_case_version();
--> statement-breakpoint
CREATE TRIGGER document_version AFTER INSERT OR UPDATE OR DELETE ON document
  FOR EACH STATEMENT EXECUTE FUNCTION raise_case_version();
--> statement-breakpoint
CREATE TRIGGER obstacle_version AFTER INSERT OR UPDATE OR DELETE ON obstacle
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version();
