package dev.crucible.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real environment, made if needed, in real contexts. */
@Tag("python")
final class EnvironmentInContextsTest {
  private static final String PROBE =
      """
      import numpy as np
      def probe():
          a = np.random.default_rng(3).normal(size=(200, 200)) + 200 * np.eye(200)
          assert np.allclose(np.linalg.inv(a) @ a, np.eye(200))
          assert np.allclose(np.fft.ifft(np.fft.fft(a[0])).real, a[0])
          return np.__version__
      probe
      """;

  private static PythonEnvironment environment;

  @BeforeAll
  static void ensure() {
    environment = PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
  }

  @Test
  void severalContextsOfOneProcessUseNumpyWithoutStartingAnyProgram() throws Exception {
    try (Engine engine =
        Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build()) {
      List<String> versions = new ArrayList<>();
      // OpenBLAS keeps much data on the stack, so the thread gets a deep one.
      Thread thread = new Thread(null, () -> useContexts(engine, versions), "guests", 64L << 20);
      thread.start();
      thread.join(TimeUnit.MINUTES.toMillis(5));
      assertThat(versions).hasSize(3).containsOnly(environment.numpyVersion());
    }
  }

  private static void useContexts(Engine engine, List<String> versions) {
    List<Context> contexts = new ArrayList<>();
    List<Value> probes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      contexts.add(context(engine));
      probes.add(contexts.getLast().eval("python", PROBE));
    }
    probes.forEach(probe -> versions.add(probe.execute().asString()));
    contexts.forEach(Context::close);
  }

  private static Context context(Engine engine) {
    return Context.newBuilder("python")
        .engine(engine)
        .allowExperimentalOptions(true)
        .allowNativeAccess(true)
        .allowCreateThread(true)
        .allowCreateProcess(false)
        .allowIO(IOAccess.ALL)
        .option("python.Executable", environment.executable().toString())
        .option("python.ForceImportSite", "true")
        .option("python.IsolateNativeModules", "true")
        .option("python.WarnExperimentalFeatures", "false")
        .build();
  }

  @Test
  void numpyComputesWithOpenBlas() {
    assertThat(environment.blas().name()).contains("openblas");
  }

  @Test
  void theLibrariesOfEveryContextAreThereBeforehand() throws IOException {
    Path numpy = environment.sitePackages().resolve("numpy/_core");
    try (var files = Files.list(numpy)) {
      assertThat(
              files.filter(
                  file -> file.getFileName().toString().matches("_multiarray_umath.*\\.dup\\d+")))
          .hasSizeGreaterThanOrEqualTo(environment.isolatedCopies()); // Later contexts add theirs.
    }
  }

  @Test
  void findingItAgainTakesNoTime() {
    PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    long began = System.nanoTime();
    PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).isLessThan(250);
  }
}
