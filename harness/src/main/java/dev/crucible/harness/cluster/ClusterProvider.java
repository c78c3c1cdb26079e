package dev.crucible.harness.cluster;

import dev.crucible.harness.data.DataException;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** A kind of cluster. Found by {@link ServiceLoader}. */
public interface ClusterProvider {

  /** Returns the provider of this build; empty if it was built without one. */
  static Optional<ClusterProvider> find() {
    return ServiceLoader.load(ClusterProvider.class).findFirst();
  }

  /**
   * Connects to a cluster.
   *
   * @param master the address, such as {@code spark://host:7077}
   * @param settings the cluster's own settings, by name
   * @throws IllegalArgumentException if {@code master} is no address of a cluster; the message is
   *     one sentence
   * @throws DataException if the cluster does not answer
   */
  Cluster connect(String master, Map<String, String> settings);
}
