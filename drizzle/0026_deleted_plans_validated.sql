-- The foreign keys of the migration before, looked through without keeping anybody from reading or writing.
ALTER TABLE "amendment" VALIDATE CONSTRAINT "amendment_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "check_in" VALIDATE CONSTRAINT "check_in_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "checkpoint" VALIDATE CONSTRAINT "checkpoint_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "commitment" VALIDATE CONSTRAINT "commitment_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_assessment" VALIDATE CONSTRAINT "customer_assessment_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_cost" VALIDATE CONSTRAINT "customer_cost_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_entry" VALIDATE CONSTRAINT "customer_entry_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_half_draft" VALIDATE CONSTRAINT "customer_half_draft_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_half" VALIDATE CONSTRAINT "customer_half_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_head" VALIDATE CONSTRAINT "customer_head_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_note" VALIDATE CONSTRAINT "customer_note_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_red_flag" VALIDATE CONSTRAINT "customer_red_flag_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_vote" VALIDATE CONSTRAINT "customer_vote_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_words" VALIDATE CONSTRAINT "customer_words_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "delegation" VALIDATE CONSTRAINT "delegation_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "erasure_plan" VALIDATE CONSTRAINT "erasure_plan_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "expectation" VALIDATE CONSTRAINT "expectation_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "file" VALIDATE CONSTRAINT "file_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "goal" VALIDATE CONSTRAINT "goal_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "notice" VALIDATE CONSTRAINT "notice_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "outcome" VALIDATE CONSTRAINT "outcome_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "plan_summary" VALIDATE CONSTRAINT "plan_summary_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "player" VALIDATE CONSTRAINT "player_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "seat" VALIDATE CONSTRAINT "seat_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "shared_entry" VALIDATE CONSTRAINT "shared_entry_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "shared_head" VALIDATE CONSTRAINT "shared_head_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "shared_words" VALIDATE CONSTRAINT "shared_words_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "terms" VALIDATE CONSTRAINT "terms_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "transition" VALIDATE CONSTRAINT "transition_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "vendor_agreement" VALIDATE CONSTRAINT "vendor_agreement_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "vendor_assessment" VALIDATE CONSTRAINT "vendor_assessment_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "vendor_cost" VALIDATE CONSTRAINT "vendor_cost_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "vendor_draft" VALIDATE CONSTRAINT "vendor_draft_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "vendor_entry" VALIDATE CONSTRAINT "vendor_entry_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "vendor_half_draft" VALIDATE CONSTRAINT "vendor_half_draft_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "vendor_half" VALIDATE CONSTRAINT "vendor_half_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "vendor_head" VALIDATE CONSTRAINT "vendor_head_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "vendor_note" VALIDATE CONSTRAINT "vendor_note_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "vendor_red_flag" VALIDATE CONSTRAINT "vendor_red_flag_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "vendor_transition" VALIDATE CONSTRAINT "vendor_transition_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "vendor_vote" VALIDATE CONSTRAINT "vendor_vote_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "vendor_words" VALIDATE CONSTRAINT "vendor_words_workspace_id_plan_id_plan_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "version" VALIDATE CONSTRAINT "version_workspace_id_plan_id_plan_workspace_id_id_fk";
