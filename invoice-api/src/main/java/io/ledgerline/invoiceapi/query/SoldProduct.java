package io.ledgerline.invoiceapi.query;

import io.ledgerline.streamsapp.sales.ProductFigures;
import java.util.Optional;

/** A product and what was sold of it. */
public record SoldProduct(String stockCode, Optional<String> description, ProductFigures figures) {}
