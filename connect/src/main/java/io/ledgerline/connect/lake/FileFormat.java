package io.ledgerline.connect.lake;

/** How the files of one topic are written. */
interface FileFormat {
  /** What their names end with, without the dot. */
  String extension();

  LakeFile open();
}
