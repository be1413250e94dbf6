package io.ledgerline.invoiceapi.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.line.Field;
import io.ledgerline.schemas.line.FieldValues;
import io.ledgerline.schemas.line.InvoiceLineParser;
import io.ledgerline.schemas.line.JsonMembers;
import io.ledgerline.schemas.line.JsonTimestamps;
import io.ledgerline.schemas.line.UnreadableRowException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Optional;

/** Reads invoice lines from bodies of requests: a JSON array of them, or JSON lines. */
public final class BodyReader {
  /** What lines bear as their source. */
  private static final String SOURCE = "http";

  private static final JsonFactory JSON = new JsonFactory();

  private final InvoiceLineParser parser;

  /**
   * @param zone of times without an offset
   */
  public BodyReader(ZoneId zone) {
    this.parser = new InvoiceLineParser(SOURCE, new JsonTimestamps(zone));
  }

  /**
   * @param body in UTF-8
   * @throws MalformedBodyException if it is an array that is no JSON, or there is nothing in it
   */
  public LineBatch read(byte[] body) throws MalformedBodyException {
    LineBatch batch = new LineBatch();
    try {
      int start = skipBlanks(body);
      if (start < body.length && body[start] == '[') {
        readArray(body, batch);
      } else {
        readLines(body, batch);
      }
    } catch (JsonProcessingException e) {
      throw new MalformedBodyException(
          "The body is no valid JSON at line %d, column %d: %s"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()));
    } catch (CharConversionException e) {
      // Of bytes that look like UTF-32.
      throw new MalformedBodyException("The body is no valid JSON: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (batch.lines().isEmpty() && batch.badCount() == 0) {
      throw new MalformedBodyException("The body holds no invoice line");
    }
    return batch;
  }

  private void readArray(byte[] body, LineBatch batch) throws IOException, MalformedBodyException {
    FieldValues values = new FieldValues();
    try (JsonParser json = JSON.createParser(body)) {
      json.nextToken();
      for (int number = 1; json.nextToken() != JsonToken.END_ARRAY; number++) {
        try {
          batch.add(readItem(json, values, number));
        } catch (UnreadableRowException e) {
          batch.reject(number, e.getMessage());
        }
      }
      if (json.nextToken() != null) {
        throw new MalformedBodyException("Something follows the JSON array");
      }
    }
  }

  private void readLines(byte[] body, LineBatch batch) throws IOException {
    FieldValues values = new FieldValues();
    int number = 0;
    int start = 0;
    while (start < body.length) {
      number++;
      int end = endOfLine(body, start);
      if (!isBlank(body, start, end)) {
        try (JsonParser json = JSON.createParser(body, start, end - start)) {
          json.nextToken();
          InvoiceLine line = readItem(json, values, number);
          requireEnd(json);
          batch.add(line);
        } catch (UnreadableRowException e) {
          batch.reject(number, e.getMessage());
        } catch (JsonProcessingException e) {
          batch.reject(number, "no valid JSON: " + e.getOriginalMessage());
        } catch (CharConversionException e) {
          batch.reject(number, "no valid JSON: " + e.getMessage());
        }
      }
      start = end + 1;
    }
  }

  /** Of the item at which the parser stands; it stands at its end afterwards. */
  private InvoiceLine readItem(JsonParser json, FieldValues values, int number)
      throws IOException, UnreadableRowException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      throw new UnreadableRowException("no JSON object");
    }
    values.clear();
    Optional<String> problem = JsonMembers.read(json, values);
    if (problem.isPresent()) {
      throw new UnreadableRowException(problem.get());
    }
    String unused = values.getRequired(Field.LINE_NO);
    return parser.parse(values, 0, number);
  }

  private static void requireEnd(JsonParser json) throws IOException, UnreadableRowException {
    if (json.nextToken() != null) {
      throw new UnreadableRowException("something follows the JSON object");
    }
  }

  private static int skipBlanks(byte[] body) {
    int start = 0;
    while (start < body.length && isBlank(body[start])) {
      start++;
    }
    return start;
  }

  private static boolean isBlank(byte[] body, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isBlank(body[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(byte character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
  }

  private static int endOfLine(byte[] body, int start) {
    int end = start;
    while (end < body.length && body[end] != '\n') {
      end++;
    }
    return end;
  }
}
