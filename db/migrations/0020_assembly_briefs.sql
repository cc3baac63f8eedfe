ALTER TABLE "brief" DROP CONSTRAINT "brief_subject_known";--> statement-breakpoint
ALTER TABLE "brief" ADD CONSTRAINT "brief_subject_known" CHECK ("brief"."subject" in ('PARCEL', 'ASSEMBLY', 'PARK'));