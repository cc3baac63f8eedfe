CREATE TABLE "import_batch" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_batch_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"number" text NOT NULL,
	"state" text DEFAULT 'UPLOADED' NOT NULL,
	"target" text DEFAULT 'PARCEL' NOT NULL,
	"person_id" text NOT NULL,
	"person_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"step" text,
	"step_done" bigint DEFAULT 0 NOT NULL,
	"step_total" bigint,
	"beat_at" timestamp with time zone,
	"problem" jsonb,
	"choices" jsonb DEFAULT '{}' NOT NULL,
	"layers" jsonb DEFAULT '[]' NOT NULL,
	"crs" text,
	"candidates" jsonb DEFAULT '[]' NOT NULL,
	"mapping" jsonb,
	"replaces_samples" boolean DEFAULT false NOT NULL,
	"accepted" jsonb,
	"change_id" integer,
	CONSTRAINT "import_batch_number_unique" UNIQUE("number"),
	CONSTRAINT "import_batch_state_known" CHECK ("import_batch"."state" in ('UPLOADED', 'READ', 'PLACED', 'CHECKED', 'ACCEPTED', 'UNDONE', 'CANCELLED')),
	CONSTRAINT "import_batch_step_known" CHECK ("import_batch"."step" in ('READING', 'PLACING', 'CHECKING', 'ACCEPTING', 'UNDOING')),
	CONSTRAINT "import_batch_target_known" CHECK ("import_batch"."target" in ('PARCEL', 'PARK', 'ZONE', 'DISTRICT'))
);
--> statement-breakpoint
CREATE TABLE "import_file" (
	"batch_id" integer NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "import_file_batch_id_position_pk" PRIMARY KEY("batch_id","position"),
	CONSTRAINT "import_file_sha256_formed" CHECK ("import_file"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "import_finding" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_finding_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"batch_id" integer NOT NULL,
	"row" integer,
	"file_line" integer,
	"step" text NOT NULL,
	"code" text NOT NULL,
	"severity" text NOT NULL,
	"field" text,
	"detail" jsonb DEFAULT '{}' NOT NULL,
	"place" geometry(Point,4490),
	CONSTRAINT "import_finding_severity_known" CHECK ("import_finding"."severity" in ('ERROR', 'WARNING', 'NOTE')),
	CONSTRAINT "import_finding_step_known" CHECK ("import_finding"."step" in ('READING', 'PLACING', 'CHECKING', 'ACCEPTING', 'UNDOING'))
);
--> statement-breakpoint
CREATE TABLE "import_mapping" (
	"target" text NOT NULL,
	"signature" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"person_name" text NOT NULL,
	"used_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_mapping_target_signature_pk" PRIMARY KEY("target","signature")
);
--> statement-breakpoint
CREATE TABLE "import_row" (
	"batch_id" integer NOT NULL,
	"number" integer NOT NULL,
	"layer" integer NOT NULL,
	"file_row" integer,
	"file_line" integer,
	"values" jsonb NOT NULL,
	"edits" jsonb DEFAULT '{}' NOT NULL,
	"left_out" boolean DEFAULT false NOT NULL,
	"read_geom" geometry(Geometry,0),
	"geom" geometry(Geometry,4490),
	"area_m2" double precision,
	"sound" boolean,
	"attributes" jsonb,
	"code" text,
	"matched_id" integer,
	"matched_by" text,
	"outcome" text,
	"difference" jsonb,
	"severity" text,
	CONSTRAINT "import_row_batch_id_number_pk" PRIMARY KEY("batch_id","number"),
	CONSTRAINT "import_row_outcome_known" CHECK ("import_row"."outcome" in ('NEW', 'CHANGED', 'UNCHANGED', 'LEFT_OUT')),
	CONSTRAINT "import_row_match_known" CHECK ("import_row"."matched_by" in ('CODE', 'OVERLAP', 'NAME', 'PERSON')),
	CONSTRAINT "import_row_severity_known" CHECK ("import_row"."severity" in ('ERROR', 'WARNING', 'NOTE'))
);
--> statement-breakpoint
ALTER TABLE "parcel" ADD COLUMN "import_batch" text;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_change_id_change_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."change"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_batch_id_import_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_finding" ADD CONSTRAINT "import_finding_batch_id_import_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_import_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_batch_change" ON "import_batch" USING btree ("change_id");--> statement-breakpoint
CREATE INDEX "import_finding_batch" ON "import_finding" USING btree ("batch_id","code","row");--> statement-breakpoint
CREATE INDEX "import_finding_row" ON "import_finding" USING btree ("batch_id","row");--> statement-breakpoint
CREATE INDEX "import_row_code" ON "import_row" USING btree ("batch_id","code");--> statement-breakpoint
CREATE INDEX "import_row_geom_gist" ON "import_row" USING gist ("geom");--> statement-breakpoint
CREATE INDEX "parcel_import_batch" ON "parcel" USING btree ("import_batch");