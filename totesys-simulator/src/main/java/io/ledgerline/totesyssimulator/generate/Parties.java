package io.ledgerline.totesyssimulator.generate;

/** Ids of what an order of either kind names. */
public record Parties(int staffId, int counterpartyId, int currencyId, int locationId) {}
