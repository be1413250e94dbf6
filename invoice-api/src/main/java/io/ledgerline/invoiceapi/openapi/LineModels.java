package io.ledgerline.invoiceapi.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What lines look like that are sent, and the answers to them. */
public final class LineModels {
  private static final Model LINE =
      Model.object("InvoiceLine", "A line; who sends the same number again replaces it.")
          .with("invoiceNo", Types.text("1 to 20 printable characters without blanks or '#'."))
          .with("lineNo", Types.any("1 to 20000.", List.of("integer", "string")))
          .with("stockCode", Types.text("The article, 1 to 32 characters."))
          .withOptional("description", Types.orNull(Types.text("Its name.")))
          .with("quantity", Types.any("Negative for a return.", List.of("integer", "string")))
          .with("unitPrice", Types.any("At most 4 decimals.", List.of("string", "number")))
          .with("issuedAt", Types.text("ISO 8601; without an offset in the business zone."))
          .withOptional("customerId", Types.orNull(Types.text("1 to 20 characters without '#'.")))
          .with("country", Types.text("As the shop names it."))
          .build();

  /** A body of lines. */
  public static final Operation.Input INPUT =
      new Operation.Input(
          "A JSON array of lines, or JSON lines: told apart by the first character.",
          new TreeMap<>(
              Map.of("application/json", Model.listOf(LINE), "application/x-ndjson", LINE)));

  public static final Model ACCEPTED =
      Model.object("Accepted", "All lines were taken.")
          .with("accepted", Types.integer("How many."))
          .with("position", Types.text("Behind the last of them; as in the header."))
          .build();

  public static final Model REFUSED =
      Reply.problem("RefusedLines", "No line was taken.")
          .list(
              "lines",
              "The first hundred of those that are bad.",
              Model.object("BadLine", "A line that cannot be taken.")
                  .with("line", Types.integer("Its number in the request, from 1."))
                  .with("cause", Types.text("Why."))
                  .build())
          .build();

  private LineModels() {}
}
