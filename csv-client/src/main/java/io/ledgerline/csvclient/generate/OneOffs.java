package io.ledgerline.csvclient.generate;

import java.util.Optional;

/** What happens once a year: a debt written off, and huge orders taken back at once. */
final class OneOffs implements DraftSource {
  private static final Article DEBT = Article.of("B", "Adjust bad debt", "11062.06");
  private static final Article JAR = Article.of("23171", "STONEWARE STORAGE JAR", "1.08");
  private static final Article KIT = Article.of("23853", "PAPER KIT , WREN ", "2.12");
  private static final Buyer JAR_BUYER = new Buyer("12345", Buyer.HOME);
  private static final Buyer KIT_BUYER = new Buyer("12344", Buyer.HOME);
  private static final int JARS = 74_215;
  private static final int KITS = 80_995;

  @Override
  public Optional<Draft> draft(int index) {
    Draft draft =
        switch (index) {
          case 60 -> new Draft(Draft.SALE, JAR_BUYER, new Item(JAR, JARS));
          case 61 -> new Draft(Draft.CANCELLATION, JAR_BUYER, new Item(JAR, -JARS));
          case 150 -> new Draft(Draft.ADJUSTMENT, Buyer.UNKNOWN, new Item(DEBT, 1));
          case 151, 152 ->
              new Draft(
                  Draft.ADJUSTMENT, Buyer.UNKNOWN, new Item(DEBT.at(DEBT.price().negate()), 1));
          case 240 -> new Draft(Draft.SALE, KIT_BUYER, new Item(KIT, KITS));
          case 241 -> new Draft(Draft.CANCELLATION, KIT_BUYER, new Item(KIT, -KITS));
          default -> null;
        };
    return Optional.ofNullable(draft);
  }
}
