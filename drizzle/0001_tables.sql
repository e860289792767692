CREATE TABLE "customer" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customer_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "customer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member" (
	"workspace_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"joined_at" timestamp with time zone,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "member_workspace_id_person_id_pk" PRIMARY KEY("workspace_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_email_unique" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "person" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "workspace" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "workspace" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "check_in_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "check_in" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commitment" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "commitment_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "commitment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customer_entry" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"seat_id" text NOT NULL,
	"about" text NOT NULL,
	"bytes" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "customer_entry_workspace_id_plan_id_seq_pk" PRIMARY KEY("workspace_id","plan_id","seq")
);
--> statement-breakpoint
ALTER TABLE "customer_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customer_half" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "customer_half_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "customer_half" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customer_head" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "customer_head_workspace_id_plan_id_pk" PRIMARY KEY("workspace_id","plan_id")
);
--> statement-breakpoint
ALTER TABLE "customer_head" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customer_note" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "customer_note_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "customer_note" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customer_words" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"words" jsonb NOT NULL,
	CONSTRAINT "customer_words_workspace_id_plan_id_seq_pk" PRIMARY KEY("workspace_id","plan_id","seq")
);
--> statement-breakpoint
ALTER TABLE "customer_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "expectation" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "expectation_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "expectation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "goal" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "goal_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "goal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "operation" (
	"person_id" uuid NOT NULL,
	"key" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "operation_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
ALTER TABLE "operation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"title" text NOT NULL,
	"stage" text NOT NULL,
	"parties" jsonb NOT NULL,
	"withdrawn" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "player" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "player_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "player" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_entry" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"seat_id" text NOT NULL,
	"about" text NOT NULL,
	"bytes" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "shared_entry_workspace_id_plan_id_seq_pk" PRIMARY KEY("workspace_id","plan_id","seq")
);
--> statement-breakpoint
ALTER TABLE "shared_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_head" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "shared_head_workspace_id_plan_id_pk" PRIMARY KEY("workspace_id","plan_id")
);
--> statement-breakpoint
ALTER TABLE "shared_head" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_words" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"words" jsonb NOT NULL,
	CONSTRAINT "shared_words_workspace_id_plan_id_seq_pk" PRIMARY KEY("workspace_id","plan_id","seq")
);
--> statement-breakpoint
ALTER TABLE "shared_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "terms" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "terms_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "terms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vendor_draft" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "vendor_draft_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "vendor_draft" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vendor_entry" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"seat_id" text NOT NULL,
	"about" text NOT NULL,
	"bytes" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "vendor_entry_workspace_id_plan_id_seq_pk" PRIMARY KEY("workspace_id","plan_id","seq")
);
--> statement-breakpoint
ALTER TABLE "vendor_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vendor_half" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "vendor_half_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "vendor_half" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vendor_head" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "vendor_head_workspace_id_plan_id_pk" PRIMARY KEY("workspace_id","plan_id")
);
--> statement-breakpoint
ALTER TABLE "vendor_head" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vendor_note" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "vendor_note_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "vendor_note" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vendor_words" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"words" jsonb NOT NULL,
	CONSTRAINT "vendor_words_workspace_id_plan_id_seq_pk" PRIMARY KEY("workspace_id","plan_id","seq")
);
--> statement-breakpoint
ALTER TABLE "vendor_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "version" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "version_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "seat" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"side" text NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"position" text NOT NULL,
	"email" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"joined_at" timestamp with time zone,
	CONSTRAINT "seat_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "seat" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"proved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"device" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"email" text NOT NULL,
	"person_id" uuid,
	"seat_id" uuid,
	"link_hash" text NOT NULL,
	"code_hash" text,
	"tries_left" integer NOT NULL,
	"sender_hash" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "sign_in_link_hash_unique" UNIQUE("link_hash")
);
--> statement-breakpoint
ALTER TABLE "sign_in" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox_mail" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_mail_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"message_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "outbox_mail_message_id_unique" UNIQUE("message_id")
);
--> statement-breakpoint
ALTER TABLE "outbox_mail" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "story_clock" (
	"id" integer PRIMARY KEY NOT NULL,
	"offset_ms" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "story_clock" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "customer" ADD CONSTRAINT "customer_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_entry" ADD CONSTRAINT "customer_entry_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_half" ADD CONSTRAINT "customer_half_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_head" ADD CONSTRAINT "customer_head_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_note" ADD CONSTRAINT "customer_note_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_words" ADD CONSTRAINT "customer_words_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expectation" ADD CONSTRAINT "expectation_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_workspace_id_customer_id_customer_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customer"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "player" ADD CONSTRAINT "player_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_entry" ADD CONSTRAINT "shared_entry_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_head" ADD CONSTRAINT "shared_head_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_words" ADD CONSTRAINT "shared_words_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_draft" ADD CONSTRAINT "vendor_draft_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_entry" ADD CONSTRAINT "vendor_entry_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_half" ADD CONSTRAINT "vendor_half_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_head" ADD CONSTRAINT "vendor_head_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_note" ADD CONSTRAINT "vendor_note_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_words" ADD CONSTRAINT "vendor_words_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version" ADD CONSTRAINT "version_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "customer_name" ON "customer" USING btree ("workspace_id","name");--> statement-breakpoint
CREATE INDEX "check_in_plan" ON "check_in" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "commitment_plan" ON "commitment" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "customer_entry_plan" ON "customer_entry" USING btree ("plan_id","about");--> statement-breakpoint
CREATE INDEX "customer_half_plan" ON "customer_half" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "customer_note_plan" ON "customer_note" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "expectation_plan" ON "expectation" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "goal_plan" ON "goal" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "plan_of_customer" ON "plan" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "player_plan" ON "player" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "shared_entry_plan" ON "shared_entry" USING btree ("plan_id","about");--> statement-breakpoint
CREATE INDEX "terms_plan" ON "terms" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "vendor_draft_plan" ON "vendor_draft" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "vendor_entry_plan" ON "vendor_entry" USING btree ("plan_id","about");--> statement-breakpoint
CREATE INDEX "vendor_half_plan" ON "vendor_half" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "vendor_note_plan" ON "vendor_note" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "version_plan" ON "version" USING btree ("plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "seat_one_open" ON "seat" USING btree ("workspace_id","plan_id","person_id") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "seat_of_person" ON "seat" USING btree ("person_id","plan_id","id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_email" ON "sign_in" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "sign_in_sender" ON "sign_in" USING btree ("sender_hash","created_at");--> statement-breakpoint
CREATE POLICY "customer_member" ON "customer" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (workspace_id in (select viewer_workspaces()));--> statement-breakpoint
CREATE POLICY "customer_added" ON "customer" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (workspace_id in (select viewer_workspaces()));--> statement-breakpoint
CREATE POLICY "customer_renamed" ON "customer" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (workspace_id in (select viewer_admin_workspaces())) WITH CHECK (workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "member_of_workspace" ON "member" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (workspace_id in (select viewer_workspaces()));--> statement-breakpoint
CREATE POLICY "member_added" ON "member" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "member_changed" ON "member" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (person_id = viewer_id() or workspace_id in (select viewer_admin_workspaces())) WITH CHECK (workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "member_definer" ON "member" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "person_self" ON "person" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (id = viewer_id());--> statement-breakpoint
CREATE POLICY "person_self_rename" ON "person" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (id = viewer_id()) WITH CHECK (id = viewer_id());--> statement-breakpoint
CREATE POLICY "person_signing_in" ON "person" AS PERMISSIVE FOR SELECT TO "evenhand_session" USING (true);--> statement-breakpoint
CREATE POLICY "person_definer" ON "person" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "workspace_member" ON "workspace" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (id in (select viewer_workspaces()));--> statement-breakpoint
CREATE POLICY "workspace_definer" ON "workspace" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "check_in_seen" ON "check_in" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "check_in_added" ON "check_in" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "check_in_changed" ON "check_in" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans())) WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "check_in_definer" ON "check_in" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);--> statement-breakpoint
CREATE POLICY "commitment_seen" ON "commitment" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "commitment_added" ON "commitment" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "commitment_changed" ON "commitment" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans())) WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "commitment_removed" ON "commitment" AS PERMISSIVE FOR DELETE TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "customer_entry_seen" ON "customer_entry" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans_of('customer')));--> statement-breakpoint
CREATE POLICY "customer_entry_added" ON "customer_entry" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans_of('customer')));--> statement-breakpoint
CREATE POLICY "customer_half_own" ON "customer_half" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('customer'))) WITH CHECK (plan_id in (select viewer_plans_of('customer')));--> statement-breakpoint
CREATE POLICY "customer_half_definer" ON "customer_half" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);--> statement-breakpoint
CREATE POLICY "customer_head_seen" ON "customer_head" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans_of('customer')));--> statement-breakpoint
CREATE POLICY "customer_head_added" ON "customer_head" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans_of('customer')));--> statement-breakpoint
CREATE POLICY "customer_head_moved" ON "customer_head" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans_of('customer'))) WITH CHECK (plan_id in (select viewer_plans_of('customer')));--> statement-breakpoint
CREATE POLICY "customer_note_own" ON "customer_note" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('customer'))) WITH CHECK (plan_id in (select viewer_plans_of('customer')));--> statement-breakpoint
CREATE POLICY "customer_note_definer" ON "customer_note" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);--> statement-breakpoint
CREATE POLICY "customer_words_seen" ON "customer_words" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans_of('customer')));--> statement-breakpoint
CREATE POLICY "customer_words_added" ON "customer_words" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans_of('customer')));--> statement-breakpoint
CREATE POLICY "expectation_seen" ON "expectation" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "expectation_added" ON "expectation" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "expectation_changed" ON "expectation" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans())) WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "expectation_removed" ON "expectation" AS PERMISSIVE FOR DELETE TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "goal_seen" ON "goal" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "goal_added" ON "goal" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "goal_changed" ON "goal" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans())) WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "goal_removed" ON "goal" AS PERMISSIVE FOR DELETE TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "operation_own" ON "operation" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (person_id = viewer_id()) WITH CHECK (person_id = viewer_id());--> statement-breakpoint
CREATE POLICY "plan_seen" ON "plan" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (id in (select viewer_plans()) or workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "plan_started" ON "plan" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (workspace_id in (select viewer_workspaces()));--> statement-breakpoint
CREATE POLICY "plan_changed" ON "plan" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (id in (select viewer_plans())) WITH CHECK (id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "player_seen" ON "player" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "player_added" ON "player" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "player_changed" ON "player" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans())) WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "player_removed" ON "player" AS PERMISSIVE FOR DELETE TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "shared_entry_seen" ON "shared_entry" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "shared_entry_added" ON "shared_entry" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()) or workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "shared_head_seen" ON "shared_head" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()) or workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "shared_head_added" ON "shared_head" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()) or workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "shared_head_moved" ON "shared_head" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans()) or workspace_id in (select viewer_admin_workspaces())) WITH CHECK (plan_id in (select viewer_plans()) or workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "shared_words_seen" ON "shared_words" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "shared_words_added" ON "shared_words" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()) or workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "terms_seen" ON "terms" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "terms_added" ON "terms" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "terms_changed" ON "terms" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans())) WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "terms_removed" ON "terms" AS PERMISSIVE FOR DELETE TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "vendor_draft_own" ON "vendor_draft" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('vendor'))) WITH CHECK (plan_id in (select viewer_plans_of('vendor')));--> statement-breakpoint
CREATE POLICY "vendor_draft_definer" ON "vendor_draft" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);--> statement-breakpoint
CREATE POLICY "vendor_entry_seen" ON "vendor_entry" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans_of('vendor')));--> statement-breakpoint
CREATE POLICY "vendor_entry_added" ON "vendor_entry" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans_of('vendor')) or workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "vendor_half_own" ON "vendor_half" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('vendor'))) WITH CHECK (plan_id in (select viewer_plans_of('vendor')));--> statement-breakpoint
CREATE POLICY "vendor_half_definer" ON "vendor_half" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);--> statement-breakpoint
CREATE POLICY "vendor_head_seen" ON "vendor_head" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans_of('vendor')) or workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "vendor_head_added" ON "vendor_head" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans_of('vendor')) or workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "vendor_head_moved" ON "vendor_head" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans_of('vendor')) or workspace_id in (select viewer_admin_workspaces())) WITH CHECK (plan_id in (select viewer_plans_of('vendor')) or workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "vendor_note_own" ON "vendor_note" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('vendor'))) WITH CHECK (plan_id in (select viewer_plans_of('vendor')));--> statement-breakpoint
CREATE POLICY "vendor_note_definer" ON "vendor_note" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);--> statement-breakpoint
CREATE POLICY "vendor_words_seen" ON "vendor_words" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans_of('vendor')));--> statement-breakpoint
CREATE POLICY "vendor_words_added" ON "vendor_words" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans_of('vendor')) or workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "version_seen" ON "version" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "version_added" ON "version" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "version_changed" ON "version" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans())) WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "version_removed" ON "version" AS PERMISSIVE FOR DELETE TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "seat_in_plan" ON "seat" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()) or workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "seat_opened" ON "seat" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()) or workspace_id in (select viewer_admin_workspaces()) or (person_id = viewer_id() and workspace_id in (select viewer_workspaces()) and plan_is_new(plan_id)));--> statement-breakpoint
CREATE POLICY "seat_changed" ON "seat" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans()) or workspace_id in (select viewer_admin_workspaces())) WITH CHECK (plan_id in (select viewer_plans()) or workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "seat_definer" ON "seat" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);--> statement-breakpoint
CREATE POLICY "session_signing_in" ON "session" AS PERMISSIVE FOR ALL TO "evenhand_session" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_signing_in" ON "sign_in" AS PERMISSIVE FOR ALL TO "evenhand_session" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "outbox_mail_process" ON "outbox_mail" AS PERMISSIVE FOR ALL TO "evenhand_session" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "story_clock_process" ON "story_clock" AS PERMISSIVE FOR ALL TO "evenhand_session" USING (true) WITH CHECK (true);