package dev.crucible.serve.http;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A route: a method and a path, and what answers there.
 *
 * @param method the HTTP method
 * @param path the path, without parameters
 * @param open whether requests need no token
 * @param failures the JSON that describes a failure
 * @param endpoint what answers
 */
public record Route(
    String method,
    String path,
    boolean open,
    Function<HttpFailure, JsonNode> failures,
    Endpoint endpoint) {

  /** Returns a route for {@code GET} that needs a token, if the service has any. */
  public static Route get(String path, Endpoint endpoint) {
    return new Route("GET", path, false, Route::error, endpoint);
  }

  /** Returns a route for {@code POST} that needs a token, if the service has any. */
  public static Route post(String path, Endpoint endpoint) {
    return new Route("POST", path, false, Route::error, endpoint);
  }

  /** Returns this route, open to everyone. */
  public Route toEveryone() {
    return new Route(method, path, true, failures, endpoint);
  }

  /** Returns this route with other descriptions of failures. */
  public Route failingWith(Function<HttpFailure, JsonNode> descriptions) {
    return new Route(method, path, open, descriptions, endpoint);
  }

  /** Returns the usual description of a failure. */
  public static JsonNode error(HttpFailure failure) {
    var error = JsonNodeFactory.instance.objectNode();
    error.putObject("error").put("code", failure.code()).put("message", failure.getMessage());
    return error;
  }
}
