package io.ledgerline.streamsapp.retail;

import java.util.Iterator;
import java.util.Optional;

/**
 * What the lines that sell a product tell of it, brought along line by line. Reads other lines only
 * if one goes that the product's columns are taken from. Not thread-safe.
 */
public final class Product {
  private static final byte[] NONE = {};

  private LinePlace first;
  private LinePlace last;
  private LinePlace described;
  private byte[] description;
  private boolean live;

  /**
   * @param first place of the earliest line; of a deleted product the one that was last
   * @param last place of the latest line; likewise
   * @param described place of the line that the description is taken from; null for none
   * @param description in UTF-8; empty for none
   */
  Product(LinePlace first, LinePlace last, LinePlace described, byte[] description, boolean live) {
    this.first = first;
    this.last = last;
    this.described = described;
    this.description = description;
    this.live = live;
  }

  /** A product that no line has named yet. */
  public static Product unknown() {
    return new Product(null, null, null, NONE, false);
  }

  /**
   * Takes a line in.
   *
   * @param others all lines as they are with this one
   */
  public void take(ProductLine line, ProductLines others) {
    if (line.gone()) {
      remove(line.place(), others);
    } else {
      add(line, others);
    }
  }

  private void add(ProductLine line, ProductLines others) {
    LinePlace place = line.place();
    if (!live) {
      first = place;
      last = place;
      undescribe();
      live = true;
    } else if (place.compareTo(first) < 0) {
      first = place;
    } else if (place.compareTo(last) > 0) {
      last = place;
    }
    if (line.description().length > 0) {
      if (described == null || place.compareTo(described) >= 0) {
        described = place;
        description = line.description();
      }
    } else if (place.equals(described)) {
      describeBefore(place, others);
    }
  }

  private void remove(LinePlace place, ProductLines others) {
    if (!live) {
      return;
    }
    if (first.equals(last)) {
      live = !place.equals(first);
      return;
    }
    if (place.equals(first)) {
      first = others.behind(place, lines -> lines.next().place());
    } else if (place.equals(last)) {
      last = others.before(place, lines -> lines.next().place());
    }
    if (place.equals(described)) {
      describeBefore(place, others);
    }
  }

  /** No line behind the place has a description. */
  private void describeBefore(LinePlace place, ProductLines others) {
    undescribe();
    others
        .before(place, Product::firstDescribed)
        .ifPresent(
            line -> {
              described = line.place();
              description = line.description();
            });
  }

  private static Optional<ProductLines.Entry> firstDescribed(Iterator<ProductLines.Entry> lines) {
    while (lines.hasNext()) {
      ProductLines.Entry line = lines.next();
      if (line.description().length > 0) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private void undescribe() {
    described = null;
    description = NONE;
  }

  LinePlace first() {
    return first;
  }

  LinePlace last() {
    return last;
  }

  /** Null for none. */
  LinePlace described() {
    return described;
  }

  byte[] description() {
    return description;
  }

  boolean isLive() {
    return live;
  }
}
