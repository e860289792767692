-- A customer is found by its name whatever its capitals, so none may stand there twice in others.
DROP INDEX "customer_name";--> statement-breakpoint
CREATE UNIQUE INDEX "customer_name" ON "customer" USING btree ("workspace_id",lower("name"));
