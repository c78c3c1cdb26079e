package dev.crucible.serve.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crucible.environment.support.Resources;
import dev.crucible.serve.http.Exchange;
import dev.crucible.serve.http.Route;

/** The OpenAPI document of the service. */
public final class OpenApi {
  private static final String DOCUMENT = Resources.text(OpenApi.class, "openapi.json");

  private OpenApi() {}

  /** Returns the route of the document, which needs no token. */
  public static Route route() {
    return Route.get(
            "/openapi.json",
            exchange -> exchange.send(200, Exchange.JSON, DOCUMENT.getBytes(UTF_8)))
        .toEveryone();
  }
}
