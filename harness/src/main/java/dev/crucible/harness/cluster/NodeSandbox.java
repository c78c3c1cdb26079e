package dev.crucible.harness.cluster;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.PackageSpec;
import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.score.Compatibility;
import dev.crucible.harness.score.GuestModules;
import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Retirement;
import dev.crucible.runtime.SandboxConfig;
import java.nio.file.Path;
import java.util.List;

/**
 * The sandbox of one machine of a cluster.
 *
 * @param numpy NumPy's version
 * @param packages the packages beside NumPy, as {@code name==version}
 * @param isolation whether contexts are used again
 * @param retirement when contexts and workers are replaced
 * @param spareWorkers the warm workers beside those that run samples
 * @param contexts the contexts in a worker, of as many workers as the samples that run at a time
 *     need
 * @param compatibility whether names of older versions are provided
 * @param numpyLoading when contexts load NumPy
 * @param cache whether executions of earlier runs on that machine are used
 */
public record NodeSandbox(
    String numpy,
    List<String> packages,
    Isolation isolation,
    Retirement retirement,
    int spareWorkers,
    int contexts,
    boolean compatibility,
    NumpyLoading numpyLoading,
    boolean cache) {
  public NodeSandbox {
    packages = List.copyOf(packages);
  }

  EnvironmentSpec environment() {
    return EnvironmentSpec.standard()
        .withNumpyVersion(numpy)
        .withPackages(PackageSpec.parseAll(packages));
  }

  /**
   * Returns the configuration of a sandbox.
   *
   * @param parallel the number of samples that run at a time
   */
  SandboxConfig config(Path pythonExecutable, int parallel) {
    int inWorker = Math.min(contexts, parallel);
    SandboxConfig.Builder builder =
        SandboxConfig.newBuilder(pythonExecutable)
            .isolation(isolation)
            .retirement(retirement)
            .spareWorkers(spareWorkers)
            .contexts(inWorker)
            .workers(Math.ceilDiv(parallel, inWorker))
            .numpyLoading(numpyLoading);
    GuestModules.addTo(builder, Convention.CRUCIBLE);
    return (compatibility ? Compatibility.addTo(builder) : builder).build();
  }
}
