CREATE TABLE "parcel_lineage" (
	"predecessor_id" integer NOT NULL,
	"successor_id" integer NOT NULL,
	"change_id" integer NOT NULL,
	CONSTRAINT "parcel_lineage_predecessor_id_successor_id_pk" PRIMARY KEY("predecessor_id","successor_id")
);
--> statement-breakpoint
ALTER TABLE "parcel_lineage" ADD CONSTRAINT "parcel_lineage_predecessor_id_parcel_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."parcel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcel_lineage" ADD CONSTRAINT "parcel_lineage_successor_id_parcel_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."parcel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcel_lineage" ADD CONSTRAINT "parcel_lineage_change_id_change_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."change"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "parcel_lineage_successor" ON "parcel_lineage" USING btree ("successor_id");