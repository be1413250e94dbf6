package io.ledgerline.streamsapp;

import io.ledgerline.streamsapp.retail.Product;
import io.ledgerline.streamsapp.sales.ProductSales;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;

/**
 * The products of one task that are on the heap: those that have changed, which the next commit
 * writes, and those used last; and what has not been written of their lines and their sales.
 */
final class OpenProducts extends HeapStore {
  private static final int MAX_CLEAN = 4_096;

  private final Map<Bytes, Product> dirty = new LinkedHashMap<>();
  private final Map<Bytes, Product> clean = new LastUsed<>(MAX_CLEAN);
  private final List<KeyValue<Bytes, byte[]>> unwrittenLines = new ArrayList<>();
  private final KeyFilter storedFigures = new KeyFilter();
  private final ProductSales sales;

  /**
   * @param businessZone whose hours sales are counted by
   */
  OpenProducts(String name, ZoneId businessZone) {
    super(name);
    this.sales = new ProductSales(businessZone);
  }

  /** Of the figures that the task has stored. */
  KeyFilter storedFigures() {
    return storedFigures;
  }

  /** What lines change of the products' figures, for the next commit. */
  ProductSales sales() {
    return sales;
  }

  /** Null if it is not held. */
  Product get(Bytes stockCode) {
    Product product = dirty.get(stockCode);
    return product == null ? clean.get(stockCode) : product;
  }

  boolean isClean() {
    return dirty.isEmpty();
  }

  /** Notes that the product has changed. */
  void putDirty(Bytes stockCode, Product product) {
    dirty.put(stockCode, product);
  }

  /** Hands each changed product out to be written; it stays held. */
  void drain(BiConsumer<Bytes, Product> action) {
    dirty.forEach(action);
    clean.putAll(dirty);
    dirty.clear();
  }

  /** Entries of the index in the order that they came in; null for one that is gone. */
  List<KeyValue<Bytes, byte[]>> unwrittenLines() {
    return unwrittenLines;
  }

  @Override
  public void clear() {
    dirty.clear();
    clean.clear();
    unwrittenLines.clear();
    storedFigures.clear();
    sales.clear();
  }
}
