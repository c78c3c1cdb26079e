package dev.crucible.jmh.load;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is measured of each service. Immutable.
 *
 * @param clients the numbers of clients that send at the same time, one after the other
 * @param blocks the number of blocks of each service for each number of clients
 * @param time the length of a block
 * @param warmUp the number of requests before the measurement; empty for the service's default
 * @param hostileShare the share of hostile scripts, from 0 to 1
 * @param killEvery the interval at which a random worker is killed; empty for none
 */
public record LoadPlan(
    List<Integer> clients,
    int blocks,
    Duration time,
    OptionalInt warmUp,
    double hostileShare,
    Optional<Duration> killEvery) {

  /** Copies the numbers. */
  public LoadPlan {
    clients = List.copyOf(clients);
  }

  int mostClients() {
    return clients.stream().max(Integer::compare).orElseThrow();
  }
}
