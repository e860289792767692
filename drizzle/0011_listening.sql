-- Who listens for what was written signs in as a role that may do nothing else: a notice says no more than that something happened.
-- Roles belong to the whole server, so it may be there already.
DO $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('evenhand roles'));
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'evenhand_listener') THEN
    CREATE ROLE evenhand_listener NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT NOLOGIN;
  END IF;
END
$$;
