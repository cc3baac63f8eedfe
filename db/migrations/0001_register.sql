CREATE TABLE "source" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"publisher" text NOT NULL,
	"published_at" date,
	"licence" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "place" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "place_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
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
	"kind" text NOT NULL,
	"parent_id" integer,
	"geom" geometry(Geometry,4490),
	"accuracy_m" real,
	CONSTRAINT "place_code_unique" UNIQUE("code"),
	CONSTRAINT "place_kind_known" CHECK ("place"."kind" in ('DISTRICT', 'TOWN', 'COMMUNITY', 'CORRIDOR', 'FACILITY', 'ENTERPRISE', 'OFFICE', 'LANDMARK')),
	CONSTRAINT "place_provenance_known" CHECK ("place"."provenance" in ('DOCUMENTED', 'SCHEMATIC', 'ILLUSTRATIVE', 'IMPORTED', 'EDITED')),
	CONSTRAINT "place_geom_sound" CHECK (ST_IsValid("place"."geom") and not ST_IsEmpty("place"."geom") and ST_CoveredBy("place"."geom", ST_MakeEnvelope(118.5, 24.88, 118.75, 25.35, 4490)))
);
--> statement-breakpoint
CREATE TABLE "park" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "park_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
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
	"kind" text NOT NULL,
	"stage_as_stated" text,
	"town_id" integer,
	"geom" geometry(MultiPolygon,4490),
	"geom_mercator" geometry(MultiPolygon,3857) GENERATED ALWAYS AS (ST_Transform(geom, 3857)) STORED,
	"accuracy_m" real,
	CONSTRAINT "park_code_unique" UNIQUE("code"),
	CONSTRAINT "park_kind_known" CHECK ("park"."kind" in ('DIGITAL', 'VEHICLE', 'MEDICINE', 'GENERAL', 'CONSTRUCTION')),
	CONSTRAINT "park_provenance_known" CHECK ("park"."provenance" in ('DOCUMENTED', 'SCHEMATIC', 'ILLUSTRATIVE', 'IMPORTED', 'EDITED')),
	CONSTRAINT "park_geom_sound" CHECK (ST_IsValid("park"."geom") and not ST_IsEmpty("park"."geom") and ST_CoveredBy("park"."geom", ST_MakeEnvelope(118.5, 24.88, 118.75, 25.35, 4490)))
);
--> statement-breakpoint
CREATE TABLE "zone" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "zone_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
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
	"kind" text NOT NULL,
	"stage_as_stated" text,
	"town_id" integer,
	"geom" geometry(MultiPolygon,4490),
	"geom_mercator" geometry(MultiPolygon,3857) GENERATED ALWAYS AS (ST_Transform(geom, 3857)) STORED,
	"accuracy_m" real,
	"parent_id" integer,
	CONSTRAINT "zone_code_unique" UNIQUE("code"),
	CONSTRAINT "zone_kind_known" CHECK ("zone"."kind" in ('FUNCTION_AREA', 'RENEWAL_AREA', 'NEW_TOWN', 'PHASE')),
	CONSTRAINT "zone_provenance_known" CHECK ("zone"."provenance" in ('DOCUMENTED', 'SCHEMATIC', 'ILLUSTRATIVE', 'IMPORTED', 'EDITED')),
	CONSTRAINT "zone_geom_sound" CHECK (ST_IsValid("zone"."geom") and not ST_IsEmpty("zone"."geom") and ST_CoveredBy("zone"."geom", ST_MakeEnvelope(118.5, 24.88, 118.75, 25.35, 4490)))
);
--> statement-breakpoint
CREATE TABLE "parcel" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "parcel_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
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
	"method" text,
	"inefficiency_type" text NOT NULL,
	"inefficiency_reasons" text[] DEFAULT '{}' NOT NULL,
	"condition" text,
	"area_m2" double precision NOT NULL,
	"computed_area_m2" double precision GENERATED ALWAYS AS (ST_Area(geom::geography)) STORED,
	"area_mismatch" boolean GENERATED ALWAYS AS (abs(area_m2 - ST_Area(geom::geography)) > 10 or abs(area_m2 - ST_Area(geom::geography)) > 0.005 * area_m2) STORED,
	"plot_ratio" double precision,
	"building_density" double precision,
	"building_coefficient" double precision,
	"land_use" text,
	"land_use_scheme" text DEFAULT 'YDYH2023' NOT NULL,
	"current_use" text,
	"industry" text,
	"right_type" text,
	"tenure_end" date,
	"block_line_level" text,
	"tax_per_mu" double precision,
	"output_per_mu" double precision,
	"output_year" integer,
	"title_number" text,
	"right_holder" text,
	"progress_note" text,
	"community_id" integer,
	"park_id" integer,
	"zone_id" integer,
	"geom" geometry(MultiPolygon,4490) NOT NULL,
	"geom_mercator" geometry(MultiPolygon,3857) GENERATED ALWAYS AS (ST_Transform(geom, 3857)) STORED,
	"outline" geometry(MultiPolygon,4490) GENERATED ALWAYS AS (ST_Multi(ST_CollectionExtract(ST_MakeValid(ST_SnapToGrid(geom, 0.0001)), 3))) STORED,
	"outline_mercator" geometry(MultiPolygon,3857) GENERATED ALWAYS AS (ST_Transform(ST_Multi(ST_CollectionExtract(ST_MakeValid(ST_SnapToGrid(geom, 0.0001)), 3)), 3857)) STORED,
	CONSTRAINT "parcel_code_unique" UNIQUE("code"),
	CONSTRAINT "parcel_code_formed" CHECK ("parcel"."code" ~ '^[0-9]{6}-[A-Z0-9]{2,6}(-[A-Z0-9]{2,6})?-[0-9]{4,6}$'),
	CONSTRAINT "parcel_stage_known" CHECK ("parcel"."stage" in ('SURVEYED', 'VERIFIED', 'RECOGNIZED', 'REGISTERED', 'METHOD_SET', 'IN_PROGRESS', 'COMPLETED', 'REMOVED')),
	CONSTRAINT "parcel_method_known" CHECK ("parcel"."method" in ('ZERO_LAND_EXPANSION', 'JUDICIAL_RESTRUCTURING', 'GOVERNMENT_ACQUISITION', 'SELF_RENEW', 'SWAP', 'TECH_UPGRADE', 'TRANSFER', 'SPLIT_TRANSFER', 'SOE_PURCHASE', 'LEASE_FIRST', 'MIXED_USE', 'TAKE_BACK', 'RECLAIM')),
	CONSTRAINT "parcel_method_set" CHECK ("parcel"."stage" not in ('METHOD_SET', 'IN_PROGRESS', 'COMPLETED') or "parcel"."method" is not null),
	CONSTRAINT "parcel_type_known" CHECK ("parcel"."inefficiency_type" in ('OLD_INDUSTRY', 'COMMERCE_STORAGE', 'OLD_TOWN', 'OLD_VILLAGE', 'OTHER')),
	CONSTRAINT "parcel_reasons_known" CHECK ("parcel"."inefficiency_reasons" <@ array['SCATTERED', 'EXTENSIVE', 'UNSUITABLE', 'DANGEROUS', 'PHASED_OUT', 'UNSAFE', 'LOW_OUTPUT']),
	CONSTRAINT "parcel_condition_known" CHECK ("parcel"."condition" in ('IN_USE', 'PARTLY_IDLE', 'HALF_STOPPED', 'STOPPED', 'VACANT', 'UNFINISHED')),
	CONSTRAINT "parcel_land_use_known" CHECK ("parcel"."land_use" in ('100101', '100102', '100103', '110101', '0901', '0902', '0802', '070102', '0703', '1401', '16')),
	CONSTRAINT "parcel_current_use_known" CHECK ("parcel"."current_use" in ('100101', '100102', '100103', '110101', '0901', '0902', '0802', '070102', '0703', '1401', '16')),
	CONSTRAINT "parcel_industry_known" CHECK ("parcel"."industry" in ('C17', 'C18', 'C195', 'C27', 'C30', 'C3421', 'C35', 'C367', 'C38', 'C39', 'F5261', 'G59', 'I65', 'O811')),
	CONSTRAINT "parcel_right_known" CHECK ("parcel"."right_type" in ('101', '102', '104', '200')),
	CONSTRAINT "parcel_block_line_known" CHECK ("parcel"."block_line_level" in ('LEVEL_1', 'LEVEL_2')),
	CONSTRAINT "parcel_provenance_known" CHECK ("parcel"."provenance" in ('DOCUMENTED', 'SCHEMATIC', 'ILLUSTRATIVE', 'IMPORTED', 'EDITED')),
	CONSTRAINT "parcel_area_positive" CHECK ("parcel"."area_m2" > 0),
	CONSTRAINT "parcel_ratio_sound" CHECK ("parcel"."plot_ratio" >= 0 and "parcel"."plot_ratio" < 20),
	CONSTRAINT "parcel_density_sound" CHECK ("parcel"."building_density" between 0 and 1),
	CONSTRAINT "parcel_coefficient_sound" CHECK ("parcel"."building_coefficient" between 0 and 1),
	CONSTRAINT "parcel_geom_sound" CHECK (ST_IsValid("parcel"."geom") and not ST_IsEmpty("parcel"."geom") and ST_CoveredBy("parcel"."geom", ST_MakeEnvelope(118.5, 24.88, 118.75, 25.35, 4490)))
);
--> statement-breakpoint
CREATE TABLE "project" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "project_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
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
	"kind" text NOT NULL,
	"stage" text,
	"stage_as_stated" text,
	"town_id" integer,
	"park_id" integer,
	"zone_id" integer,
	"geom" geometry(Geometry,4490),
	"geom_mercator" geometry(Geometry,3857) GENERATED ALWAYS AS (ST_Transform(geom, 3857)) STORED,
	"accuracy_m" real,
	CONSTRAINT "project_code_unique" UNIQUE("code"),
	CONSTRAINT "project_kind_known" CHECK ("project"."kind" in ('INDUSTRY', 'RENEWAL', 'ROAD', 'LIVELIHOOD', 'HOUSING')),
	CONSTRAINT "project_stage_known" CHECK ("project"."stage" in ('PLANNED', 'SIGNED', 'APPROVAL', 'STARTED', 'BUILDING', 'FINISHED', 'PRODUCING')),
	CONSTRAINT "project_provenance_known" CHECK ("project"."provenance" in ('DOCUMENTED', 'SCHEMATIC', 'ILLUSTRATIVE', 'IMPORTED', 'EDITED')),
	CONSTRAINT "project_geom_sound" CHECK (ST_IsValid("project"."geom") and not ST_IsEmpty("project"."geom") and ST_CoveredBy("project"."geom", ST_MakeEnvelope(118.5, 24.88, 118.75, 25.35, 4490)))
);
--> statement-breakpoint
CREATE TABLE "project_parcel" (
	"parcel_id" integer NOT NULL,
	"project_id" integer NOT NULL,
	"provenance" text NOT NULL,
	CONSTRAINT "project_parcel_parcel_id_project_id_pk" PRIMARY KEY("parcel_id","project_id"),
	CONSTRAINT "project_parcel_provenance_known" CHECK ("project_parcel"."provenance" in ('DOCUMENTED', 'SCHEMATIC', 'ILLUSTRATIVE', 'IMPORTED', 'EDITED'))
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"place_id" integer NOT NULL,
	"year" integer NOT NULL,
	"value" double precision,
	"unit" text,
	"kind" text NOT NULL,
	"estimated" boolean DEFAULT false NOT NULL,
	"bound" text NOT NULL,
	"measure" text NOT NULL,
	"group_name" text,
	"note" text,
	"source_id" text NOT NULL,
	CONSTRAINT "indicator_kind_known" CHECK ("indicator"."kind" in ('TARGET', 'ACTUAL', 'STOCK')),
	CONSTRAINT "indicator_bound_known" CHECK ("indicator"."bound" in ('EXACT', 'AT_LEAST', 'MORE_THAN')),
	CONSTRAINT "indicator_measure_known" CHECK ("indicator"."measure" in ('LEVEL', 'GROWTH', 'RATIO'))
);
--> statement-breakpoint
CREATE TABLE "data_version" (
	"table_name" text PRIMARY KEY NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "place" ADD CONSTRAINT "place_parent_id_place_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "park" ADD CONSTRAINT "park_town_id_place_id_fk" FOREIGN KEY ("town_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zone" ADD CONSTRAINT "zone_town_id_place_id_fk" FOREIGN KEY ("town_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zone" ADD CONSTRAINT "zone_parent_id_zone_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."zone"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_community_id_place_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_park_id_park_id_fk" FOREIGN KEY ("park_id") REFERENCES "public"."park"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_zone_id_zone_id_fk" FOREIGN KEY ("zone_id") REFERENCES "public"."zone"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_town_id_place_id_fk" FOREIGN KEY ("town_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_park_id_park_id_fk" FOREIGN KEY ("park_id") REFERENCES "public"."park"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_zone_id_zone_id_fk" FOREIGN KEY ("zone_id") REFERENCES "public"."zone"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_parcel" ADD CONSTRAINT "project_parcel_parcel_id_parcel_id_fk" FOREIGN KEY ("parcel_id") REFERENCES "public"."parcel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_parcel" ADD CONSTRAINT "project_parcel_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_place_id_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "place_kind_code" ON "place" USING btree ("kind","code");--> statement-breakpoint
CREATE INDEX "place_search_trgm" ON "place" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "park_geom_gist" ON "park" USING gist ("geom");--> statement-breakpoint
CREATE INDEX "park_mercator_gist" ON "park" USING gist ("geom_mercator");--> statement-breakpoint
CREATE INDEX "park_search_trgm" ON "park" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "zone_geom_gist" ON "zone" USING gist ("geom");--> statement-breakpoint
CREATE INDEX "zone_mercator_gist" ON "zone" USING gist ("geom_mercator");--> statement-breakpoint
CREATE INDEX "zone_search_trgm" ON "zone" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "parcel_geom_gist" ON "parcel" USING gist ("geom");--> statement-breakpoint
CREATE INDEX "parcel_mercator_gist" ON "parcel" USING gist ("geom_mercator");--> statement-breakpoint
CREATE INDEX "parcel_outline_gist" ON "parcel" USING gist ("outline");--> statement-breakpoint
CREATE INDEX "parcel_outline_mercator_gist" ON "parcel" USING gist ("outline_mercator");--> statement-breakpoint
CREATE INDEX "parcel_search_trgm" ON "parcel" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "parcel_community" ON "parcel" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "parcel_park" ON "parcel" USING btree ("park_id");--> statement-breakpoint
CREATE INDEX "parcel_zone" ON "parcel" USING btree ("zone_id");--> statement-breakpoint
CREATE INDEX "parcel_by_stage" ON "parcel" USING btree (array_position(array['SURVEYED', 'VERIFIED', 'RECOGNIZED', 'REGISTERED', 'METHOD_SET', 'IN_PROGRESS', 'COMPLETED', 'REMOVED']::text[], "stage"),"code");--> statement-breakpoint
CREATE INDEX "parcel_by_method" ON "parcel" USING btree (array_position(array['ZERO_LAND_EXPANSION', 'JUDICIAL_RESTRUCTURING', 'GOVERNMENT_ACQUISITION', 'SELF_RENEW', 'SWAP', 'TECH_UPGRADE', 'TRANSFER', 'SPLIT_TRANSFER', 'SOE_PURCHASE', 'LEASE_FIRST', 'MIXED_USE', 'TAKE_BACK', 'RECLAIM']::text[], "method"),"code");--> statement-breakpoint
CREATE INDEX "parcel_by_area" ON "parcel" USING btree ("area_m2","code");--> statement-breakpoint
CREATE INDEX "parcel_by_plot_ratio" ON "parcel" USING btree ("plot_ratio","code");--> statement-breakpoint
CREATE INDEX "parcel_by_plot_ratio_desc" ON "parcel" USING btree ("plot_ratio" DESC NULLS LAST,"code");--> statement-breakpoint
CREATE INDEX "parcel_by_tenure_end" ON "parcel" USING btree ("tenure_end","code");--> statement-breakpoint
CREATE INDEX "parcel_by_tax" ON "parcel" USING btree ("tax_per_mu" DESC NULLS LAST,"code");--> statement-breakpoint
CREATE INDEX "parcel_by_output" ON "parcel" USING btree ("output_per_mu" DESC NULLS LAST,"code");--> statement-breakpoint
CREATE INDEX "parcel_by_updated" ON "parcel" USING btree ("updated_at","code");--> statement-breakpoint
CREATE INDEX "project_geom_gist" ON "project" USING gist ("geom");--> statement-breakpoint
CREATE INDEX "project_mercator_gist" ON "project" USING gist ("geom_mercator");--> statement-breakpoint
CREATE INDEX "project_search_trgm" ON "project" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "project_by_stage" ON "project" USING btree (array_position(array['PLANNED', 'SIGNED', 'APPROVAL', 'STARTED', 'BUILDING', 'FINISHED', 'PRODUCING']::text[], "stage"),"code");--> statement-breakpoint
CREATE INDEX "project_by_name" ON "project" USING btree ("name","code");--> statement-breakpoint
CREATE INDEX "project_park" ON "project" USING btree ("park_id");--> statement-breakpoint
CREATE INDEX "project_zone" ON "project" USING btree ("zone_id");--> statement-breakpoint
CREATE INDEX "project_parcel_project" ON "project_parcel" USING btree ("project_id","parcel_id");--> statement-breakpoint
CREATE INDEX "indicator_by_year" ON "indicator" USING btree ("year","code");