CREATE TABLE "brief" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "brief_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"number" text NOT NULL,
	"edition" integer DEFAULT 1 NOT NULL,
	"subject" text NOT NULL,
	"subject_code" text NOT NULL,
	"locale" text NOT NULL,
	"state" text DEFAULT 'DRAFT' NOT NULL,
	"highlights" text,
	"terms" text,
	"policies" jsonb DEFAULT '[]' NOT NULL,
	"drafted_by_id" text NOT NULL,
	"drafted_by" text NOT NULL,
	"checked_by" text,
	"issued_by" text,
	"issued_at" timestamp with time zone,
	"content" jsonb,
	CONSTRAINT "brief_edition_once" UNIQUE("number","edition"),
	CONSTRAINT "brief_state_known" CHECK ("brief"."state" in ('DRAFT', 'CHECKED', 'ISSUED', 'REPLACED', 'WITHDRAWN')),
	CONSTRAINT "brief_subject_known" CHECK ("brief"."subject" in ('PARCEL', 'PARK')),
	CONSTRAINT "brief_locale_known" CHECK ("brief"."locale" in ('zh', 'en')),
	CONSTRAINT "brief_content_frozen" CHECK (("brief"."state" in ('DRAFT', 'CHECKED')) = ("brief"."content" is null))
);
--> statement-breakpoint
CREATE TABLE "contact_desk" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contact_desk_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"phone" text NOT NULL,
	"address" text
);
--> statement-breakpoint
CREATE TABLE "share" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "share_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"token_hash" text NOT NULL,
	"title" text NOT NULL,
	"locale" text NOT NULL,
	"codes" text[] NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"password_hash" text,
	"watermark" text,
	"person_id" text NOT NULL,
	"person_name" text NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "share_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "share_locale_known" CHECK ("share"."locale" in ('zh', 'en')),
	CONSTRAINT "share_token_hash_formed" CHECK ("share"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "share_codes_some" CHECK (cardinality("share"."codes") > 0)
);
--> statement-breakpoint
CREATE TABLE "share_view" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "share_view_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"share_id" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"address" text NOT NULL,
	"path" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "share_view" ADD CONSTRAINT "share_view_share_id_share_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."share"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "brief_subject" ON "brief" USING btree ("subject","subject_code");--> statement-breakpoint
CREATE INDEX "share_person" ON "share" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "share_view_share" ON "share_view" USING btree ("share_id","at");
--> statement-breakpoint
SELECT keep_history_of(kept) FROM unnest(array['brief', 'contact_desk', 'share']) AS kept;
--> statement-breakpoint
-- What was seen stays written, and an issued brief stays what it was.
CREATE TRIGGER refuse_rewriting BEFORE UPDATE OR DELETE ON share_view
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER refuse_rewriting BEFORE UPDATE OF content, highlights, terms, policies ON brief
  FOR EACH ROW WHEN (OLD.content IS NOT NULL) EXECUTE FUNCTION refuse_rewriting();
