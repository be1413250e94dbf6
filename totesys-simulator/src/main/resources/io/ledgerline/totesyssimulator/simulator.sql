-- What the simulator must remember between its steps, as far as it is missing.

-- One row. The positions of the sequences after the last step, by the sequences' names: a step
-- that was cut off has moved them on, and is done again from where they stood.
CREATE TABLE IF NOT EXISTS simulator.progress (
  step bigint NOT NULL,
  clock timestamp(3) NOT NULL,
  sequences jsonb
);

INSERT INTO simulator.progress (step, clock)
SELECT 0, timestamp '2022-11-03 08:00' WHERE NOT EXISTS (SELECT FROM simulator.progress);

CREATE TABLE IF NOT EXISTS simulator.deleted_key (
  table_name text NOT NULL,
  id integer NOT NULL,
  PRIMARY KEY (table_name, id)
);
