package io.ledgerline.invoiceapi;

import io.ledgerline.invoiceapi.config.ConfigurationException;
import io.ledgerline.invoiceapi.config.ServiceConfig;

/** Starts the service with the settings of file, environment and system properties. */
public final class Main {
  public static void main(String[] args) {
    // The registry's client logs by the JDK; all logs shall be of one form.
    System.setProperty("java.util.logging.manager", "org.apache.logging.log4j.jul.LogManager");
    ServiceConfig config;
    try {
      config = ServiceConfig.load();
    } catch (ConfigurationException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    InvoiceService service = new InvoiceService(config);
    Runtime.getRuntime().addShutdownHook(new Thread(service::close, "shutdown"));
    service.start();
  }

  private Main() {}
}
