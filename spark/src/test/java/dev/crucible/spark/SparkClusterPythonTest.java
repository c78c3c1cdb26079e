package dev.crucible.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.harness.cluster.Cluster;
import dev.crucible.harness.cluster.ClusterSetup;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.score.Versions;
import dev.crucible.harness.store.RunInfo;
import dev.crucible.harness.store.RunStore;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real executions by executors of Spark in this process, in workers. */
@Tag("python")
final class SparkClusterPythonTest {
  @TempDir private Path directory;

  @Test
  void verdictsAreThoseOfASandbox() throws Exception {
    PythonEnvironment environment =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    ClusterSetup setup =
        Setups.of(
            Versions.of(environment),
            "assert x == 1",
            "import numpy as np\nassert np.ones(x).sum() == x");
    Path samples =
        Files.write(
            directory.resolve("samples.jsonl"),
            List.of(
                Setups.line("x = 1"),
                Setups.line("x = 2"),
                Setups.line("x ="),
                Setups.line("import os\\nx = 1\\nos._exit(0)"),
                Setups.line("import os\\nos.kill(os.getpid(), 9)"),
                Setups.line("import builtins\\nbuiltins.AssertionError = ValueError\\nx = 2"),
                Setups.line("x = 1"),
                Setups.line("import numpy as np\\nx = int(np.array([1])[0])")));
    Path files = Files.createDirectory(directory.resolve("files"));
    try (RunStore store =
            RunStore.create(
                directory.resolve("run"),
                new RunInfo("run", Instant.EPOCH, new LinkedHashMap<>()),
                List.of(),
                8);
        Cluster cluster = new SparkProvider().connect("local[2]", Map.of())) {
      List<ClusterSetup.SetupFile> all = new ArrayList<>(setup.write(files));
      all.add(setup.writeWheels(files));

      var _ = cluster.prepare(all, _ -> {});
      var _ = cluster.read(List.of(samples.toString()));
      var _ =
          cluster.match(PreviousSteps.GOLD, directory.resolve("shared").toUri().toString(), false);
      cluster.execute(store, (_, _, _) -> {});

      Map<Integer, Outcome> outcomes =
          store.results().stream()
              .collect(Collectors.toMap(result -> result.draw().index(), ScoredSample::outcome));
      assertThat(outcomes)
          .containsEntry(0, Outcome.PASSED)
          .containsEntry(1, Outcome.FAILED)
          .containsEntry(2, Outcome.ERROR)
          .containsEntry(3, Outcome.TAMPERED)
          .containsEntry(4, Outcome.FORBIDDEN)
          .containsEntry(5, Outcome.TAMPERED)
          .containsEntry(6, Outcome.PASSED)
          .containsEntry(7, Outcome.PASSED)
          .hasSize(8);
      assertThat(store.find(new Draw(Setups.STEP, 6)).orElseThrow().reused()).isTrue();
    }
  }
}
