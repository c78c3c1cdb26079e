package dev.crucible.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.environment.build.EnvironmentPlan;
import dev.crucible.environment.build.GraalPyJars;
import dev.crucible.environment.build.Marker;
import dev.crucible.environment.build.SelfCheck;
import dev.crucible.environment.build.Venv;
import dev.crucible.environment.support.Directories;
import dev.crucible.environment.wheel.WheelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions that depend only on files, without any Python. */
final class PythonEnvironmentsTest {
  private static final Wheel WHEEL = new Wheel("numpy-2.2.6-x.whl", "00ff", WheelOrigin.BUILT);

  @TempDir private Path cache;
  private final GraalPyJars jars = GraalPyJars.ofThisProcess();
  private EnvironmentSpec spec;
  private EnvironmentPlan plan;

  @BeforeEach
  void planIt() {
    spec = EnvironmentSpec.standard().withCache(cache);
    plan = EnvironmentPlan.of(spec, jars);
  }

  @Test
  void nothingIsThereAtFirst() {
    EnvironmentStatus status = PythonEnvironments.status(spec);
    assertThat(status.state()).isEqualTo(EnvironmentStatus.State.ABSENT);
    assertThat(status.environment()).isEmpty();
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void withoutItsMarkerAnEnvironmentIsBroken() throws IOException {
    makeDirectories();
    assertThat(PythonEnvironments.status(spec).state()).isEqualTo(EnvironmentStatus.State.BROKEN);
  }

  @Test
  void aGarbledMarkerIsNoMarker() throws IOException {
    makeDirectories();
    Files.writeString(Marker.in(plan.venv().root()), "{ half a mark");
    assertThat(PythonEnvironments.status(spec).state()).isEqualTo(EnvironmentStatus.State.BROKEN);
  }

  @Test
  void aMarkerWithoutThePackageIsNotEnough() throws IOException {
    makeDirectories();
    marker(List.of()).write(plan.venv().root());
    Directories.delete(plan.venv().sitePackages());
    assertThat(PythonEnvironments.status(spec).state()).isEqualTo(EnvironmentStatus.State.BROKEN);
  }

  @Test
  void aReadyEnvironmentIsGivenWithoutAnyWork() throws IOException {
    makeDirectories();
    marker(List.of()).write(plan.venv().root());
    ProgressListener nobody =
        new ProgressListener() {
          @Override
          public void started(Stage stage) {
            throw new AssertionError(stage);
          }
        };
    PythonEnvironment environment = PythonEnvironments.ensure(spec, nobody);
    assertThat(environment.key()).isEqualTo(plan.key());
    assertThat(environment.wheel()).isEqualTo(WHEEL);
    assertThat(environment.executable()).isEqualTo(plan.venv().executable());
    assertThat(environment.blas()).isEqualTo(new Blas("scipy-openblas", "0.3"));
    assertThat(PythonEnvironments.status(spec).state()).isEqualTo(EnvironmentStatus.State.READY);
  }

  @Test
  void whenJarsMovedTheLauncherIsWrittenAnew() throws IOException {
    makeDirectories();
    marker(List.of(cache.resolve("gone.jar").toString())).write(plan.venv().root());
    PythonEnvironments.ensure(spec, ProgressListener.silent());
    Marker renewed = Marker.read(plan.venv().root()).orElseThrow();
    assertThat(renewed.launcherFiles())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(Path.of(file)).exists());
    assertThat(plan.launcher().directory().resolve("java.options"))
        .content()
        .contains("python-language");
  }

  @Test
  void makingAVenvClearsWhatAKilledProcessLeft() throws IOException {
    Venv venv = plan.venv();
    Files.createDirectories(venv.sitePackages().resolve("half-a-package"));
    plan.launcher().write(List.of());
    venv.create(plan.launcher());
    assertThat(venv.sitePackages()).isEmptyDirectory();
    assertThat(venv.executable()).isExecutable();
    assertThat(venv.root().resolve("pyvenv.cfg")).content().contains("version = 3.12");
  }

  @Test
  void aWheelAppearsInTheStoreAsAWhole() throws IOException {
    Path wheel = Files.writeString(cache.resolve("numpy-2.2.6-x.whl"), "content");
    WheelStore store = plan.wheels();
    assertThat(store.get()).isEmpty();
    Files.createDirectories(store.directory());
    assertThat(store.get()).as("a folder without its facts").isEmpty();
    WheelStore.Kept kept = store.put(wheel, WheelOrigin.GIVEN, List.of("-O"));
    assertThat(store.get()).contains(kept);
    assertThat(store.file(kept)).hasContent("content");
    assertThat(kept.wheel().origin()).isEqualTo(WheelOrigin.GIVEN);
  }

  private void makeDirectories() throws IOException {
    plan.launcher().write(jars.classPath());
    plan.venv().create(plan.launcher());
    Files.createDirectories(plan.venv().sitePackages().resolve("numpy/_core"));
  }

  private Marker marker(List<String> launcherFiles) {
    SelfCheck.Facts facts =
        new SelfCheck.Facts("3.12.8", "2.2.6", "scipy-openblas", "0.3", List.of("AVX2"), 1.5, 0.1);
    return new Marker(
        plan.key(),
        Marker.now(),
        plan.graalPyVersion(),
        WHEEL,
        List.of(),
        List.of(),
        List.of("-Da=b"),
        spec.isolatedCopies(),
        facts,
        launcherFiles,
        List.of(new StageTime(Stage.COMPILE, 12.5)));
  }
}
