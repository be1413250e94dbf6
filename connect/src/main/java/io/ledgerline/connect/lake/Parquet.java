package io.ledgerline.connect.lake;

import java.util.Optional;
import org.apache.avro.Schema;

/**
 * One topic's rows in columns. A file has the columns of all schemas that the topic has had since
 * the task began, so that records of two schemas, taking turns, do not make a file each.
 */
final class Parquet implements FileFormat {
  private RowShape latest;
  private Columns widest;

  @Override
  public String extension() {
    return "parquet";
  }

  @Override
  public LakeFile open() {
    return new ParquetFile(this);
  }

  /**
   * The form of a schema's rows.
   *
   * @throws io.ledgerline.connect.sink.RejectedRecordException if they cannot be in columns
   */
  RowShape shape(Schema schema) {
    if (latest == null || !latest.isOf(schema)) {
      latest = new RowShape(schema);
    }
    return latest;
  }

  /** The columns of a file that begins with such a row. */
  Columns columns(RowShape shape) {
    if (widest == null) {
      widest = shape.columns();
    } else if (!widest.fit(shape.columns())) {
      Optional<Columns> wider = widest.with(shape.columns());
      widest = wider.orElse(shape.columns());
    }
    return widest;
  }
}
