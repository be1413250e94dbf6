-- Up to where each sink connector has written each partition of its topics: the truth about what is
-- here, changed in the transaction that writes the rows. Deleting a connector's rows makes it read
-- its topics again from the beginning, which changes nothing that is here already.
--
-- A handful of rows: on every node, so that each commit compares them locally.

CREATE TABLE warehouse.sink_offset (
  connector varchar(1020) NOT NULL,
  topic varchar(249) NOT NULL,
  topic_partition integer NOT NULL,
  next_offset bigint NOT NULL,
  committed_at timestamp NOT NULL,
  PRIMARY KEY (connector, topic, topic_partition)
)
DISTSTYLE ALL;
