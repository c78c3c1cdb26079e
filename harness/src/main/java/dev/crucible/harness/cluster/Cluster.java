package dev.crucible.harness.cluster;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.store.RunStore;
import java.util.List;
import java.util.function.Consumer;

/**
 * A cluster that scores samples. Its methods are called in the order in which they stand here, by
 * one thread.
 */
public interface Cluster extends AutoCloseable {

  /** The progress of {@link #execute}. Called by one thread at a time. */
  interface Progress {
    /**
     * Called from time to time.
     *
     * @param executed the executions that are done, those of earlier parts of the run included
     * @param all the executions in all
     * @param passed those that passed, of the ones that are done
     */
    void executed(long executed, long all, long passed);
  }

  /**
   * Sends each machine what it needs, and starts a sandbox on each.
   *
   * @param files what {@link ClusterSetup#write} has written; not read after this method returns
   * @param notice told in one sentence if no machine is there yet, while this method waits for one
   * @return the placement of executions, such as {@code 2 executors with 2 slots each}
   * @throws DataException if a machine cannot score; the message names it, and the reason
   * @throws InterruptedException if the calling thread is interrupted while it waits
   */
  String prepare(List<ClusterSetup.SetupFile> files, Consumer<String> notice)
      throws InterruptedException;

  /**
   * Reads samples.
   *
   * @param samples the paths of JSON lines or Parquet
   * @return what the samples are, without their code
   * @throws DataException if a path cannot be read or has invalid content
   */
  SampleTotals read(List<String> samples);

  /**
   * Joins the code of all samples that {@link #read} has read, and finds the equal ones. What is
   * found is kept in the directory, and read from there if the run is resumed.
   *
   * @param previous whose code of earlier sub-steps the samples run after
   * @param directory the directory for the results of executions, as a path or URL that all
   *     machines see
   * @param resuming whether the directory may hold the samples already, as those of the same run
   * @return the number of samples that are scored
   * @throws DataException if code or targets are missing, or the directory cannot be written or
   *     holds the samples of another run
   */
  long match(PreviousSteps previous, String directory, boolean resuming);

  /**
   * Executes what {@code store} and the directory have no result of, and adds the results to {@code
   * store}. Each sample has one result, however often machines fail.
   *
   * @throws DataException if a machine cannot score, or results cannot be written
   * @throws InterruptedException if the calling thread is interrupted; the directory has all
   *     results of parts that were done
   */
  void execute(RunStore store, Progress progress) throws InterruptedException;

  @Override
  void close();
}
