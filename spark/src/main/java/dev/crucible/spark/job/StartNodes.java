package dev.crucible.spark.job;

import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.function.Function;

/** Starts the sandbox of the executor that a task runs on, and returns the executor's name. */
public record StartNodes(NodeFiles files) implements Function<Integer, String> {

  @Override
  public String call(Integer task) throws InterruptedException {
    Node node = Nodes.of(files);
    try {
      node.start();
    } catch (RuntimeException | LinkageError e) {
      throw NodeFailure.here(e);
    }
    return NodeFailure.host() + " " + SparkEnv.get().executorId();
  }
}
