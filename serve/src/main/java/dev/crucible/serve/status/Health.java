package dev.crucible.serve.status;

import dev.crucible.serve.http.Exchange;
import dev.crucible.serve.http.Route;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whether the service is alive and ready. Thread-safe. */
public final class Health {
  /** The states of a service. */
  public enum State {
    /** It listens, and prepares to execute. */
    STARTING("starting"),
    /** It executes. */
    READY("ready"),
    /** It finishes what runs, and accepts nothing new. */
    DRAINING("draining");

    private final String word;

    State(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  private volatile State state = State.STARTING;

  /** Creates the health of a service that starts. */
  public Health() {}

  /** Sets the state. */
  public void becomes(State now) {
    state = now;
  }

  /** Returns the state. */
  State state() {
    return state;
  }

  /** Returns the routes of probes, which need no token. */
  public List<Route> routes() {
    return List.of(
        Route.get("/health/live", exchange -> send(exchange, 200, "up")).toEveryone(),
        Route.get(
                "/health/ready",
                exchange -> send(exchange, state == State.READY ? 200 : 503, state.word()))
            .toEveryone());
  }

  private static void send(Exchange exchange, int status, String word) {
    exchange.send(
        status,
        Exchange.JSON,
        Exchange.bytes(JsonNodeFactory.instance.objectNode().put("status", word)));
  }
}
