package io.ledgerline.connect.lake;

/** Every event as it came, one JSON object a line, compressed. */
final class JsonLines implements FileFormat {
  @Override
  public String extension() {
    return "jsonl.gz";
  }

  @Override
  public LakeFile open() {
    return new JsonLinesFile();
  }
}
