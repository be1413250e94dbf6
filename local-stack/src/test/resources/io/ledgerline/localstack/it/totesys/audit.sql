-- Every version of every row of the facts, written by the database itself within the transactions
-- that made them: what no connector and no topology has touched.
CREATE SCHEMA audit;

CREATE TABLE audit.version (
  seq bigserial PRIMARY KEY,
  source text NOT NULL,
  id int NOT NULL,
  image jsonb,              -- null: deleted
  loss int                  -- in which loss of the log it was made, that nobody could see; or null
);

CREATE TABLE audit.state (losses int NOT NULL, lost boolean NOT NULL);
INSERT INTO audit.state VALUES (0, false);

CREATE FUNCTION audit.note(source text, id int, image jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER AS $$
  INSERT INTO audit.version (source, id, image, loss)
  SELECT $1, $2, $3, CASE WHEN lost THEN losses END FROM audit.state
$$;

CREATE FUNCTION audit.note_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  key text := TG_TABLE_NAME || '_id';
  old_id int := CASE WHEN TG_OP <> 'INSERT' THEN (to_jsonb(OLD) ->> key)::int END;
  new_id int := CASE WHEN TG_OP <> 'DELETE' THEN (to_jsonb(NEW) ->> key)::int END;
BEGIN
  IF old_id IS DISTINCT FROM new_id AND old_id IS NOT NULL THEN
    PERFORM audit.note(TG_TABLE_NAME::text, old_id, NULL);
  END IF;
  IF new_id IS NOT NULL THEN
    PERFORM audit.note(TG_TABLE_NAME::text, new_id, to_jsonb(NEW));
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION audit.note_truncate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  EXECUTE format(
    'SELECT audit.note(%L, %I, NULL) FROM public.%I',
    TG_TABLE_NAME, TG_TABLE_NAME || '_id', TG_TABLE_NAME);
  RETURN NULL;
END $$;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['sales_order', 'purchase_order', 'payment'] LOOP
    EXECUTE format(
      'SELECT audit.note(%L, %I, to_jsonb(r)) FROM public.%I r', t, t || '_id', t);
    EXECUTE format(
      'CREATE TRIGGER audit_row AFTER INSERT OR UPDATE OR DELETE ON public.%I
         FOR EACH ROW EXECUTE FUNCTION audit.note_row()', t);
    EXECUTE format(
      'CREATE TRIGGER audit_truncate BEFORE TRUNCATE ON public.%I
         FOR EACH STATEMENT EXECUTE FUNCTION audit.note_truncate()', t);
  END LOOP;
END $$;
