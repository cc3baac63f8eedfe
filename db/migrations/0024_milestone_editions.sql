ALTER TABLE "milestone_template" DROP CONSTRAINT "milestone_template_once";--> statement-breakpoint
ALTER TABLE "milestone_template" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "milestone_template_once" ON "milestone_template" USING btree ("code","valid_from") WHERE "milestone_template"."deleted_at" is null;