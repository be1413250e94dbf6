package io.ledgerline.invoiceapi.standby;

/** A partition of a store, wherever a copy of it is. */
record StorePartition(String store, int partition) {}
