CREATE TABLE "deal" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"search" text NOT NULL,
	"provenance" text NOT NULL,
	"source_ids" text[] DEFAULT '{}' NOT NULL,
	"note" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_reason" text,
	"stage" text NOT NULL,
	"standing" text DEFAULT 'ACTIVE' NOT NULL,
	"standing_on" date,
	"standing_reason" text,
	"investor" text NOT NULL,
	"industry" text,
	"investment" numeric(14, 2),
	"lead_source" text,
	"contract_kind" text,
	"owner_id" text NOT NULL,
	"owner_name" text NOT NULL,
	"follow_up_on" date,
	CONSTRAINT "deal_code_unique" UNIQUE("code"),
	CONSTRAINT "deal_stage_known" CHECK ("deal"."stage" in ('LEAD', 'CONTACT', 'NEGOTIATING', 'SIGNED', 'FULFILLED', 'STARTED', 'PRODUCING', 'IN_STATISTICS')),
	CONSTRAINT "deal_standing_known" CHECK ("deal"."standing" in ('ACTIVE', 'ON_HOLD', 'LOST', 'CANCELLED')),
	CONSTRAINT "deal_contract_kind_known" CHECK ("deal"."contract_kind" in ('CONTRACT', 'FRAMEWORK', 'INTENT')),
	CONSTRAINT "deal_lead_source_known" CHECK ("deal"."lead_source" in ('FELLOW', 'LOCAL_FIRM', 'BY_FIRM', 'EVENT', 'TEAM', 'OTHER')),
	CONSTRAINT "deal_industry_known" CHECK ("deal"."industry" in ('C17', 'C18', 'C195', 'C27', 'C30', 'C3421', 'C35', 'C367', 'C38', 'C39', 'F5261', 'G59', 'I65', 'O811')),
	CONSTRAINT "deal_provenance_known" CHECK ("deal"."provenance" in ('DOCUMENTED', 'SCHEMATIC', 'ILLUSTRATIVE', 'IMPORTED', 'EDITED')),
	CONSTRAINT "deal_investment_sound" CHECK ("deal"."investment" >= 0),
	CONSTRAINT "deal_standing_reason_set" CHECK (("deal"."standing" = 'ACTIVE') = ("deal"."standing_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "deal_parcel" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deal_parcel_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deal_id" integer NOT NULL,
	"parcel_id" integer NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "deal_parcel_once" UNIQUE("deal_id","parcel_id")
);
--> statement-breakpoint
CREATE TABLE "deal_project" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deal_project_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deal_id" integer NOT NULL,
	"project_id" integer NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "deal_project_once" UNIQUE("deal_id","project_id")
);
--> statement-breakpoint
CREATE TABLE "deal_step" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deal_step_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deal_id" integer NOT NULL,
	"stage" text NOT NULL,
	"reached_on" date NOT NULL,
	"evidence" text,
	"document_id" integer,
	"person_name" text NOT NULL,
	"standing" boolean DEFAULT true NOT NULL,
	CONSTRAINT "deal_step_stage_known" CHECK ("deal_step"."stage" in ('LEAD', 'CONTACT', 'NEGOTIATING', 'SIGNED', 'FULFILLED', 'STARTED', 'PRODUCING', 'IN_STATISTICS'))
);
--> statement-breakpoint
CREATE TABLE "deal_talk" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deal_talk_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deal_id" integer NOT NULL,
	"talked_on" date NOT NULL,
	"text" text NOT NULL,
	"person_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deal_target" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deal_target_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"year" integer NOT NULL,
	"contracts" integer,
	"investment" numeric(14, 2),
	"source" text NOT NULL,
	CONSTRAINT "deal_target_year_unique" UNIQUE("year"),
	CONSTRAINT "deal_target_contracts_sound" CHECK ("deal_target"."contracts" > 0),
	CONSTRAINT "deal_target_investment_sound" CHECK ("deal_target"."investment" > 0),
	CONSTRAINT "deal_target_year_sound" CHECK ("deal_target"."year" between 2000 and 2100)
);
--> statement-breakpoint
ALTER TABLE "deal_parcel" ADD CONSTRAINT "deal_parcel_deal_id_deal_id_fk" FOREIGN KEY ("deal_id") REFERENCES "public"."deal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deal_parcel" ADD CONSTRAINT "deal_parcel_parcel_id_parcel_id_fk" FOREIGN KEY ("parcel_id") REFERENCES "public"."parcel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deal_project" ADD CONSTRAINT "deal_project_deal_id_deal_id_fk" FOREIGN KEY ("deal_id") REFERENCES "public"."deal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deal_project" ADD CONSTRAINT "deal_project_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deal_step" ADD CONSTRAINT "deal_step_deal_id_deal_id_fk" FOREIGN KEY ("deal_id") REFERENCES "public"."deal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deal_step" ADD CONSTRAINT "deal_step_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deal_talk" ADD CONSTRAINT "deal_talk_deal_id_deal_id_fk" FOREIGN KEY ("deal_id") REFERENCES "public"."deal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deal_by_stage" ON "deal" USING btree (array_position(array['LEAD', 'CONTACT', 'NEGOTIATING', 'SIGNED', 'FULFILLED', 'STARTED', 'PRODUCING', 'IN_STATISTICS']::text[], "stage"),"code");--> statement-breakpoint
CREATE INDEX "deal_by_name" ON "deal" USING btree ("name","code");--> statement-breakpoint
CREATE INDEX "deal_by_investment" ON "deal" USING btree ("investment","code");--> statement-breakpoint
CREATE INDEX "deal_by_follow_up" ON "deal" USING btree ("follow_up_on","code");--> statement-breakpoint
CREATE INDEX "deal_by_update" ON "deal" USING btree ("updated_at","code");--> statement-breakpoint
CREATE INDEX "deal_owner" ON "deal" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "deal_parcel_parcel" ON "deal_parcel" USING btree ("parcel_id");--> statement-breakpoint
CREATE INDEX "deal_project_project" ON "deal_project" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "deal_step_one_standing" ON "deal_step" USING btree ("deal_id","stage") WHERE "deal_step"."standing";--> statement-breakpoint
CREATE INDEX "deal_step_by_stage" ON "deal_step" USING btree ("stage","reached_on");--> statement-breakpoint
CREATE INDEX "deal_talk_deal" ON "deal_talk" USING btree ("deal_id");
--> statement-breakpoint
SELECT keep_history_of(kept) FROM unnest(array[
  'deal', 'deal_step', 'deal_talk', 'deal_parcel', 'deal_project', 'deal_target']) AS kept;
