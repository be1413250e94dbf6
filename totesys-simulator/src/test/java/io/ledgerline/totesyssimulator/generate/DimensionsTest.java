package io.ledgerline.totesyssimulator.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.totesyssimulator.table.Row;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DimensionsTest {
  private static final LocalDateTime TIME = LocalDateTime.of(2024, 2, 29, 9, 30);

  private final RandomGenerator random = new SplittableRandom(1);

  @Test
  void shouldShapeAddresses() {
    List<Row> addresses = rows(number -> Dimensions.address(number, TIME, random));

    assertThat(texts(addresses, "address_line_1"))
        .allMatch(line -> line.matches("\\d{3,6} \\S+ \\w+"));
    assertThat(texts(addresses, "postal_code"))
        .allMatch(code -> code.matches("\\d{5}(-\\d{4})?"))
        .anyMatch(code -> code.startsWith("0"))
        .anyMatch(code -> code.contains("-"));
    assertThat(texts(addresses, "phone")).allMatch(phone -> phone.matches("\\d{4} \\d{6}"));
    assertThat(texts(addresses, "country"))
        .anyMatch(country -> country.contains(", "))
        .anyMatch(country -> country.contains("("));
  }

  @Test
  void shouldShapeStaff() {
    List<Row> staff = rows(number -> Dimensions.staff(number, 3, TIME, random));

    assertThat(staff.get(0).get("last_name")).isEqualTo("O'Keefe");
    assertThat(texts(staff, "email_address"))
        .allMatch(email -> email.matches("[a-z]+\\.[a-z']+@terrifictotes\\.com"))
        .anyMatch(email -> email.contains(".o'keefe@"));
  }

  @Test
  void shouldShapeCounterparties() {
    List<Row> counterparties = rows(number -> Dimensions.counterparty(9, TIME, random));

    assertThat(texts(counterparties, "counterparty_legal_name"))
        .anyMatch(name -> name.matches("\\S+, \\S+ and \\S+"))
        .anyMatch(name -> name.endsWith(" Inc"));
    assertThat(counterparties).allMatch(row -> row.get("legal_address_id").equals(9));
  }

  @Test
  void shouldShapeDesigns() {
    assertThat(rows(number -> Dimensions.design(TIME, random)))
        .allSatisfy(
            design -> {
              String name = (String) design.get("design_name");
              assertThat(name).matches("[A-Z][a-z]+");
              assertThat((String) design.get("file_location")).startsWith("/");
              assertThat((String) design.get("file_name"))
                  .matches(name.toLowerCase(Locale.ROOT) + "-202[34]\\d{4}-[a-z]{4}\\.json");
            });
  }

  private static List<Row> rows(IntFunction<Row> row) {
    return IntStream.range(0, 60).mapToObj(row).toList();
  }

  private static List<String> texts(List<Row> rows, String column) {
    return rows.stream().map(row -> (String) row.get(column)).toList();
  }
}
