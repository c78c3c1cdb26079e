package dev.crucible.harness.cli.command;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.PackageSpec;
import dev.crucible.environment.PythonEnvironments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Environments that look ready and have no Python. */
public final class StubEnvironments {

  private StubEnvironments() {}

  /** Makes the environment of {@code spec}, and returns its directory. */
  public static Path make(EnvironmentSpec spec) throws IOException {
    Path root = PythonEnvironments.status(spec).root();
    Path python = Files.createDirectories(root.resolve("bin")).resolve("python");
    if (Files.notExists(python)) {
      Files.createFile(python).toFile().setExecutable(true);
    }
    Files.writeString(root.resolve("pyvenv.cfg"), "");
    Files.createDirectories(root.resolve("lib/python3.12/site-packages/numpy/_core"));
    Files.writeString(
        root.resolve("crucible-environment.json"),
        """
        {"key": "%s", "created": "", "graalPyVersion": "25.2.4",
         "wheel": %s,
         "packages": [%s], "packageWheels": [%s],
         "buildOptions": [], "isolatedCopies": 8,
         "check": {"pythonVersion": "3.12.8", "numpyVersion": "%s", "blasName": "x",
                   "blasVersion": "1", "simd": [], "importSeconds": 1, "matmul700Seconds": 1},
         "launcherFiles": [], "stages": []}
        """
            .formatted(
                root.getFileName(),
                wheel("numpy", spec.numpyVersion()),
                spec.packages().stream()
                    .map(one ->
                        "{\"name\": \"%s\", \"version\": \"%s\"}"
                            .formatted(one.name(), one.version()))
                    .collect(Collectors.joining(", ")),
                wheels(spec.packages()),
                spec.numpyVersion()));
    return root;
  }

  private static String wheels(List<PackageSpec> packages) {
    return packages.stream()
        .map(one -> wheel(one.name(), one.version()))
        .collect(Collectors.joining(", "));
  }

  private static String wheel(String name, String version) {
    return "{\"fileName\": \"%s-%s-py3-none-any.whl\", \"sha256\": \"00\", \"origin\": \"BUILT\"}"
        .formatted(name, version);
  }
}
