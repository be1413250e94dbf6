package io.ledgerline.invoiceapi.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.ledgerline.invoiceapi.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Takes routes for the server, and what is to be said of each. */
public final class Api {
  private final RoutesConfig routes;
  private final Around around;
  private final String prefix;
  private final List<Operation> operations = new ArrayList<>();
  private final List<UnaryOperator<Operation>> rules = new ArrayList<>();

  Api(RoutesConfig routes, Around around) {
    this(routes, around, "");
  }

  private Api(RoutesConfig routes, Around around, String prefix) {
    this.routes = routes;
    this.around = around;
    this.prefix = prefix;
  }

  /** Takes the same for paths behind another, of which nothing is said. */
  Api under(String path) {
    return new Api(routes, around, prefix + path);
  }

  /** Adds what clients may ask for. */
  public void add(Operation operation, Handler handler) {
    operations.add(operation);
    if (operation.method().equals("post")) {
      post(operation.path(), handler);
    } else {
      get(operation.path(), handler);
    }
  }

  /** Adds what no client's program asks for: files of pages, and what instances ask each other. */
  public void get(String path, Handler handler) {
    routes.get(prefix + path, handler);
  }

  void post(String path, Handler handler) {
    routes.post(prefix + path, handler);
  }

  public void before(Handler handler) {
    around.before(hereOnly(handler));
  }

  public void after(Handler handler) {
    around.after(hereOnly(handler));
  }

  private Handler hereOnly(Handler handler) {
    return prefix.isEmpty()
        ? handler
        : context -> {
          if (context.path().startsWith(prefix + "/")) {
            handler.handle(context);
          }
        };
  }

  /** What handlers before and after others add to the description of each of these. */
  public void describe(UnaryOperator<Operation> rule) {
    rules.add(rule);
  }

  /** All that clients may ask for, once all routes have been added. */
  public List<Operation> operations() {
    return operations.stream().map(this::withRules).toList();
  }

  private Operation withRules(Operation operation) {
    Operation described = operation;
    for (UnaryOperator<Operation> rule : rules) {
      described = rule.apply(described);
    }
    return described;
  }
}
