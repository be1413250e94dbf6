package io.ledgerline.streamsapp;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/** One bound on the memory of all stores of the process, and lz4, which halves them for free. */
public final class BoundedRocksDb implements RocksDBConfigSetter {
  private static final long BLOCK_CACHE_BYTES = 96L * 1024 * 1024;

  /** Of entries that were asked for: who asks again spares index, filter and block of each file. */
  private static final long ROW_CACHE_BYTES = 32L * 1024 * 1024;

  private static final long WRITE_BUFFER_BYTES = 64L * 1024 * 1024;

  /**
   * Of memory that a store takes for what is written to it. By default it is a megabyte: sixty
   * stores with a line each would fill the buffers, and every further write would be flushed to a
   * file of its own.
   */
  private static final long ARENA_BLOCK_BYTES = 64L * 1024;

  private static final Cache BLOCKS = new LRUCache(BLOCK_CACHE_BYTES);
  private static final Cache ROWS = new LRUCache(ROW_CACHE_BYTES);
  private static final WriteBufferManager WRITE_BUFFERS =
      new WriteBufferManager(WRITE_BUFFER_BYTES, BLOCKS);

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(BLOCKS);
    table.setCacheIndexAndFilterBlocks(true);
    table.setPinL0FilterAndIndexBlocksInCache(true);
    options.setTableFormatConfig(table);
    options.setRowCache(ROWS);
    options.setWriteBufferManager(WRITE_BUFFERS);
    options.setArenaBlockSize(ARENA_BLOCK_BYTES);
    options.setCompressionType(CompressionType.LZ4_COMPRESSION);
  }

  @Override
  public void close(String storeName, Options options) {
    // The cache and the buffers belong to the process, not to one store.
  }
}
