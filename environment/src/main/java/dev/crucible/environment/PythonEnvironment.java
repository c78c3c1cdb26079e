package dev.crucible.environment;

import java.nio.file.Path;
import java.util.List;

/**
 * A GraalPy virtual environment that is ready to use. Immutable and safe to share.
 *
 * @param key names this environment: equal keys mean equal content
 * @param root the virtual environment's folder
 * @param executable the Python executable inside it, for the context option {@code
 *     python.Executable}
 * @param sitePackages where its packages are
 * @param graalPyVersion the GraalPy it was made with
 * @param numpyVersion the NumPy installed
 * @param wheel the wheel NumPy came from
 * @param packages what was asked for beside NumPy
 * @param packageWheels the wheels of these, and of what they need
 * @param blas what NumPy computes linear algebra with
 * @param buildOptions how NumPy was built, or empty when the wheel came ready-made
 * @param isolatedCopies how many contexts of one process find their copy of the native libraries
 *     already made
 * @param stages what making it took, in order of their beginning
 */
public record PythonEnvironment(
    String key,
    Path root,
    Path executable,
    Path sitePackages,
    String graalPyVersion,
    String numpyVersion,
    Wheel wheel,
    List<PackageSpec> packages,
    List<Wheel> packageWheels,
    Blas blas,
    List<String> buildOptions,
    int isolatedCopies,
    List<StageTime> stages) {

  /** Copies the lists. */
  public PythonEnvironment {
    packages = List.copyOf(packages);
    packageWheels = List.copyOf(packageWheels);
    buildOptions = List.copyOf(buildOptions);
    stages = List.copyOf(stages);
  }

  /** Whether the environment has a package, in whatever version; NumPy is always there. */
  public boolean has(String name) {
    String wanted = PackageSpec.normalised(name);
    return wanted.equals("numpy")
        || packageWheels.stream().anyMatch(wheel -> wheel.packageName().equals(wanted));
  }
}
