CREATE TABLE "release" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "release_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"parcel_id" integer NOT NULL,
	"groups" text[] NOT NULL,
	"released_on" date NOT NULL,
	"ends_on" date,
	"withdrawn_on" date,
	"released_by" text NOT NULL,
	"provenance" text NOT NULL,
	CONSTRAINT "release_parcel_id_unique" UNIQUE("parcel_id"),
	CONSTRAINT "release_groups_known" CHECK (cardinality("release"."groups") > 0 and "release"."groups" <@ array['CONDITION', 'BUILDING', 'TENURE', 'INDUSTRY', 'PLAN', 'UTILITIES', 'OFFER']),
	CONSTRAINT "release_ends_on_sound" CHECK ("release"."ends_on" >= "release"."released_on"),
	CONSTRAINT "release_provenance_known" CHECK ("release"."provenance" in ('DOCUMENTED', 'SCHEMATIC', 'ILLUSTRATIVE', 'IMPORTED', 'EDITED'))
);
--> statement-breakpoint
ALTER TABLE "parcel" ADD COLUMN "plan_ratio_min" double precision;--> statement-breakpoint
ALTER TABLE "parcel" ADD COLUMN "plan_ratio_max" double precision;--> statement-breakpoint
ALTER TABLE "parcel" ADD COLUMN "height_limit_m" double precision;--> statement-breakpoint
ALTER TABLE "parcel" ADD COLUMN "power_kva" double precision;--> statement-breakpoint
ALTER TABLE "parcel" ADD COLUMN "water_td" double precision;--> statement-breakpoint
ALTER TABLE "parcel" ADD COLUMN "discharge" text;--> statement-breakpoint
ALTER TABLE "parcel" ADD COLUMN "offers" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "parcel" ADD COLUMN "price_guide" double precision;--> statement-breakpoint
ALTER TABLE "parcel" ADD COLUMN "deliverable_on" date;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_parcel_id_parcel_id_fk" FOREIGN KEY ("parcel_id") REFERENCES "public"."parcel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_discharge_known" CHECK ("parcel"."discharge" in ('NONE', 'DOMESTIC', 'INDUSTRIAL'));--> statement-breakpoint
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_offers_known" CHECK ("parcel"."offers" <@ array['LAND', 'PLANT', 'RENT']);--> statement-breakpoint
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_plan_ratio_sound" CHECK ("parcel"."plan_ratio_min" <= "parcel"."plan_ratio_max");--> statement-breakpoint
SELECT keep_history_of('parcel', true);
--> statement-breakpoint
SELECT keep_history_of('release');
--> statement-breakpoint
-- What is released decides which plots and values an investor is given: whoever keeps or shows plots
-- is told of it as of the plot itself, and no tile outlives a withdrawal.
CREATE FUNCTION raise_parcel_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO data_version (table_name, version) VALUES ('parcel', 1)
  ON CONFLICT (table_name) DO UPDATE SET version = data_version.version + 1;
  PERFORM pg_notify('panhuo_change', 'parcel');
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER release_parcel_version AFTER INSERT OR UPDATE OR DELETE ON release
  FOR EACH STATEMENT EXECUTE FUNCTION raise_parcel_version();
