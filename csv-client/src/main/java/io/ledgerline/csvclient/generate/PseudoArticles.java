package io.ledgerline.csvclient.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stock codes that are no products but stand among them: postage, vouchers, fees. */
final class PseudoArticles implements DraftSource {
  private static final Article POSTAGE = Article.of("POST", "POSTAGE", "18");
  private static final Every FOREIGN_POSTAGE = new Every(2, 0);
  private static final Article WEB_POSTAGE = Article.of("DOT", "WEB SHOP POSTAGE", "164.37");
  private static final Every WEB_ORDER = new Every(3, 1);

  private static final Every VOUCHER = new Every(800, 91);
  private static final int[] VOUCHER_POUNDS = {20, 10, 30, 40, 50};

  private record Scheduled(Article article, Every when) {}

  private static final List<Scheduled> SOLD =
      List.of(
          new Scheduled(Article.of("M", "Manual", "1.25"), new Every(45, 10)),
          new Scheduled(Article.of("m", "Manual", "2.55"), new Every(9_000, 111)),
          new Scheduled(Article.of("C2", "CARRIAGE", "50"), new Every(180, 31)),
          new Scheduled(Article.of("PADS", "PADS, ANY CUSHION", "0.001"), new Every(6_500, 121)),
          new Scheduled(Article.of("DCGS0003", "LUCKY DIP BOX", "1.25"), new Every(5_000, 71)),
          new Scheduled(Article.of("DCGSSGIRL", "PARTY BAG ", "3.29"), new Every(2_000, 73)));

  private static final List<Scheduled> FEES =
      List.of(
          new Scheduled(Article.of("D", "Discount", "27.5"), new Every(340, 16)),
          new Scheduled(Article.of("S", "SAMPLES", "12.35"), new Every(410, 37)),
          new Scheduled(Article.of("BANK CHARGES", "Bank Charges", "15"), new Every(700, 51)),
          new Scheduled(Article.of("AMAZONFEE", "AMAZON FEE", "5225.12"), new Every(760, 79)),
          new Scheduled(Article.of("CRUK", "CHARITY COMMISSION", "172.41"), new Every(1_600, 99)));

  /** A fee, which the shop books as a cancellation of its own. */
  @Override
  public Optional<Draft> draft(int index) {
    return FEES.stream()
        .filter(fee -> fee.when.includes(index))
        .findFirst()
        .map(fee -> new Draft(Draft.CANCELLATION, Buyer.UNKNOWN, new Item(fee.article, -1)));
  }

  /** What stands on a sale beside its products. */
  static List<Item> soldWith(int index, Buyer buyer) {
    List<Item> items = new ArrayList<>();
    for (Scheduled sold : SOLD) {
      if (sold.when.includes(index)) {
        items.add(new Item(sold.article, 1));
      }
    }
    if (VOUCHER.includes(index)) {
      items.add(new Item(voucher(VOUCHER.round(index)), 1));
    }
    if (!buyer.country().equals(Buyer.HOME) && FOREIGN_POSTAGE.includes(index)) {
      items.add(new Item(POSTAGE, 2));
    }
    if (!buyer.isKnown() && WEB_ORDER.includes(index)) {
      items.add(new Item(WEB_POSTAGE, 1));
    }
    return items;
  }

  private static Article voucher(int round) {
    int pounds = VOUCHER_POUNDS[round % VOUCHER_POUNDS.length];
    return Article.of("gift_0001_" + pounds, "Gift Voucher £" + pounds + ".00", pounds + ".83");
  }
}
