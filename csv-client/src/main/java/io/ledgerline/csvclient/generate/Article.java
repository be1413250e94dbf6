package io.ledgerline.csvclient.generate;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Something that has a stock code, be it a product or not.
 *
 * @param description empty for none
 * @param price of a unit
 */
record Article(String stockCode, String description, BigDecimal price) {
  static Article of(String stockCode, String description, String price) {
    return new Article(stockCode, description, new BigDecimal(price));
  }

  /** Another article, whose code differs by case alone. */
  Article lowerCaseTwin() {
    return new Article(stockCode.toLowerCase(Locale.ROOT), description, price);
  }

  Article at(BigDecimal otherPrice) {
    return new Article(stockCode, description, otherPrice);
  }

  Article described(String otherDescription) {
    return new Article(stockCode, otherDescription, price);
  }
}
