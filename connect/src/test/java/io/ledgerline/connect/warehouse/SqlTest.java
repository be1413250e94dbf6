package io.ledgerline.connect.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SqlTest {
  private static final Column ID = new Column("id", Types.INTEGER, "int4", 10, 0, false, false);
  private static final Column NAME =
      new Column("na\"me", Types.VARCHAR, "varchar", 9, 0, true, true);
  private static final ColumnSet SET =
      new ColumnSet(
          new Table("warehouse", "dim_x", List.of(ID, NAME), List.of("id")), List.of(ID, NAME));
  private static final StagingSettings STAGING =
      new StagingSettings("bucket", "staging/", "eu-west-2", "arn:aws:iam::123456789012:role/load");

  @Test
  void shouldMergeInTheFormThatBothDatabasesTake() {
    assertThat(Sql.merge("stage_1", SET))
        .isEqualTo(
            "MERGE INTO \"warehouse\".\"dim_x\" USING \"stage_1\" ON \"warehouse\".\"dim_x\".\"id\" ="
                + " \"stage_1\".\"id\" WHEN MATCHED THEN UPDATE SET \"na\"\"me\" ="
                + " \"stage_1\".\"na\"\"me\" WHEN NOT MATCHED THEN INSERT (\"id\", \"na\"\"me\")"
                + " VALUES (\"stage_1\".\"id\", \"stage_1\".\"na\"\"me\")");
  }

  @Test
  void shouldStageInPostgresql() {
    assertThat(Sql.createStage("stage_1", SET, " ON COMMIT DELETE ROWS"))
        .isEqualTo(
            "CREATE TEMPORARY TABLE \"stage_1\" ON COMMIT DELETE ROWS AS SELECT \"id\", \"na\"\"me\""
                + " FROM \"warehouse\".\"dim_x\" WHERE false");
    assertThat(PostgresDialect.copy("stage_1", SET))
        .isEqualTo("COPY \"stage_1\" (\"id\", \"na\"\"me\") FROM STDIN");
    assertThat(PostgresDialect.sessionSettings(30_000))
        .contains(
            "SET idle_in_transaction_session_timeout = 30000",
            "SET lock_timeout = 30000",
            "SET statement_timeout = 300000");
  }

  @Test
  void shouldStageInRedshiftWithoutCommitting() {
    assertThat(Sql.createStage("stage_1", SET, ""))
        .isEqualTo(
            "CREATE TEMPORARY TABLE \"stage_1\" AS SELECT \"id\", \"na\"\"me\" FROM"
                + " \"warehouse\".\"dim_x\" WHERE false");
    assertThat(RedshiftDialect.clear("stage_1")).isEqualTo("DELETE FROM \"stage_1\"");
    assertThat(RedshiftDialect.copy("stage_1", SET, "staging/it's.gz", STAGING))
        .isEqualTo(
            "COPY \"stage_1\" (\"id\", \"na\"\"me\") FROM 's3://bucket/staging/it''s.gz' IAM_ROLE"
                + " 'arn:aws:iam::123456789012:role/load' REGION 'eu-west-2' DELIMITER '\\t' ESCAPE"
                + " GZIP ENCODING UTF8 DATEFORMAT 'YYYY-MM-DD' TIMEFORMAT 'auto' STATUPDATE OFF"
                + " COMPUPDATE OFF");
    assertThat(RedshiftDialect.lock("\"warehouse\".\"sink_offset\""))
        .isEqualTo("LOCK TABLE \"warehouse\".\"sink_offset\"");
  }

  @Test
  void shouldCompareAndSetOffsets() {
    assertThat(SinkOffsets.update("t"))
        .isEqualTo(
            "UPDATE t SET next_offset = ?, committed_at = ? WHERE connector = ? AND topic = ? AND"
                + " topic_partition = ? AND next_offset = ?");
    assertThat(SinkOffsets.insert("t"))
        .endsWith("WHERE connector = ? AND topic = ? AND topic_partition = ?)");
  }
}
