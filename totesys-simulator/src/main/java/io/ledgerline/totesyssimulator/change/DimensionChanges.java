package io.ledgerline.totesyssimulator.change;

import io.ledgerline.totesyssimulator.generate.Dimensions;
import io.ledgerline.totesyssimulator.generate.FixedRows;
import io.ledgerline.totesyssimulator.generate.Words;
import io.ledgerline.totesyssimulator.table.Reference;
import io.ledgerline.totesyssimulator.table.Row;
import io.ledgerline.totesyssimulator.table.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What orders name is edited, and goes when none names it. */
public final class DimensionChanges {
  private static final List<Table> DELETABLE =
      List.of(Table.DESIGN, Table.ADDRESS, Table.COUNTERPARTY, Table.STAFF);

  private static final List<String> OTHER_CURRENCIES = List.of("CHF", "JPY", "SEK", "QQQ");

  private static final List<Change> EDITS =
      List.of(
          step -> address(step, "city", Words.city(step.random())),
          step -> address(step, "city", Words.awkward(step.random())),
          step -> address(step, "address_line_1", Words.awkward(step.random())),
          DimensionChanges::toggleSecondLine,
          DimensionChanges::moveStaff,
          DimensionChanges::moveCounterparty,
          DimensionChanges::toggleCurrency,
          DimensionChanges::renameDepartment,
          DimensionChanges::renameDesign);

  /** Edits one row. */
  public static void edit(Step step) throws SQLException {
    Words.pick(EDITS, step.random()).apply(step);
  }

  /**
   * Deletes a row that nothing names. Where there is none, two are inserted first, so that the next
   * one is there already.
   */
  public static void delete(Step step) throws SQLException {
    Table table = Words.pick(DELETABLE, step.random());
    Optional<Integer> found = unreferenced(step, table);
    int id = found.isPresent() ? found.get() : step.session().insert(draft(step, table));
    if (found.isEmpty()) {
      var unusedNext = step.session().insert(draft(step, table));
    }
    step.session().delete(table, id);
    DeletedKeys.add(step, table, id);
  }

  static Row draft(Step step, Table table) throws SQLException {
    RandomGenerator random = step.random();
    return switch (table) {
      case ADDRESS -> Dimensions.address(random.nextInt(30), step.at(), random);
      case COUNTERPARTY -> Dimensions.counterparty(step.any(Table.ADDRESS), step.at(), random);
      case STAFF ->
          Dimensions.staff(random.nextInt(30), step.any(Table.DEPARTMENT), step.at(), random);
      case DESIGN -> Dimensions.design(step.at(), random);
      default -> throw new IllegalArgumentException(table.label());
    };
  }

  private static Optional<Integer> unreferenced(Step step, Table table) throws SQLException {
    String key = table.sql() + "." + Table.quoted(table.key());
    String named =
        Reference.to(table).stream()
            .map(
                reference ->
                    "NOT EXISTS (SELECT FROM %s AS holder WHERE holder.%s = %s)"
                        .formatted(reference.from().sql(), Table.quoted(reference.column()), key))
            .collect(Collectors.joining(" AND "));
    return step.session()
        .find(
            Integer.class,
            "SELECT %1$s FROM %2$s WHERE %3$s ORDER BY %1$s LIMIT 1"
                .formatted(key, table.sql(), named));
  }

  private static void address(Step step, String column, String value) throws SQLException {
    step.edit(Table.ADDRESS, step.any(Table.ADDRESS), column, value);
  }

  private static void toggleSecondLine(Step step) throws SQLException {
    int id = step.any(Table.ADDRESS);
    boolean empty = step.get(Table.ADDRESS, id, "address_line_2") == null;
    step.edit(Table.ADDRESS, id, "address_line_2", empty ? Words.street(step.random()) : null);
  }

  private static void moveStaff(Step step) throws SQLException {
    step.edit(Table.STAFF, step.any(Table.STAFF), "department_id", step.any(Table.DEPARTMENT));
  }

  private static void moveCounterparty(Step step) throws SQLException {
    int id = step.any(Table.COUNTERPARTY);
    step.edit(Table.COUNTERPARTY, id, "legal_address_id", step.any(Table.ADDRESS));
  }

  private static void toggleCurrency(Step step) throws SQLException {
    int id = step.any(Table.CURRENCY);
    String proper = FixedRows.CURRENCIES.get((id - 1) % FixedRows.CURRENCIES.size());
    boolean isProper = proper.equals(step.get(Table.CURRENCY, id, "currency_code"));
    String code = isProper ? Words.pick(OTHER_CURRENCIES, step.random()) : proper;
    step.edit(Table.CURRENCY, id, "currency_code", code);
  }

  private static void renameDepartment(Step step) throws SQLException {
    String name = Words.material(step.random()) + " & Co. " + Words.awkward(step.random());
    step.edit(Table.DEPARTMENT, step.any(Table.DEPARTMENT), "department_name", name);
  }

  private static void renameDesign(Step step) throws SQLException {
    step.edit(Table.DESIGN, step.any(Table.DESIGN), "design_name", Words.material(step.random()));
  }

  private DimensionChanges() {}
}
