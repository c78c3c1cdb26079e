package dev.crucible.spark.job;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;

/** The nodes of this executor: one for each setup, for as long as the executor lives. */
final class Nodes {
  private static final String NODE = "dev.crucible.spark.node.ScoringNode";
  private static final String SIMULATED = "dev.crucible.spark.node.SimulatedNode";
  private static final Map<String, Node> NODES = new HashMap<>();

  private Nodes() {}

  /**
   * Returns the node of a setup, which is made if this is the first call.
   *
   * @throws NodeFailure if it cannot be made on this machine
   */
  static synchronized Node of(NodeFiles files) {
    Node node = NODES.get(files.id());
    if (node == null) {
      try {
        node = make(files.directory());
      } catch (IOException | ReflectiveOperationException | RuntimeException e) {
        throw NodeFailure.here(e instanceof InvocationTargetException t ? t.getCause() : e);
      }
      NODES.put(files.id(), node);
    }
    return node;
  }

  private static Node make(Path directory) throws IOException, ReflectiveOperationException {
    SparkConf conf = SparkEnv.get().conf();
    return Library.loader()
        .loadClass(conf.contains(Node.SIMULATE) ? SIMULATED : NODE)
        .asSubclass(Node.class)
        .getDeclaredConstructor(Path.class, int.class)
        .newInstance(directory, slots(conf));
  }

  /** Returns the number of tasks that run here at a time. */
  private static int slots(SparkConf conf) {
    int processors = Runtime.getRuntime().availableProcessors();
    String master = conf.get("spark.master", "");
    if (master.startsWith("local")) {
      String number = master.replaceFirst("^local\\[(\\d+).*", "$1");
      return number.matches("\\d+")
          ? Integer.parseInt(number)
          : master.equals("local") ? 1 : processors;
    }
    return Slots.of(conf, conf.getInt("spark.executor.cores", processors));
  }
}
