package dev.crucible.environment;

import java.nio.file.Path;
import java.util.List;

/**
 * A GraalPy virtual environment that is ready to use. Immutable, and safe to share between threads.
 *
 * @param key the name of this environment: equal keys mean equal content
 * @param root the directory of the virtual environment
 * @param executable the Python executable inside it, for the context option {@code
 *     python.Executable}
 * @param sitePackages the directory of the installed packages
 * @param graalPyVersion the GraalPy version that the environment was made with
 * @param numpyVersion the version of the installed NumPy
 * @param wheel the wheel that NumPy was installed from
 * @param packages the packages requested beside NumPy
 * @param packageWheels the wheels of these packages and of their dependencies, without NumPy
 * @param blas the library that NumPy uses for linear algebra
 * @param buildOptions the options that NumPy was built with; empty if the wheel was ready-made
 * @param isolatedCopies the number of contexts of one process whose copies of the native libraries
 *     exist already
 * @param stages the times of the stages that made the environment, in order of their start
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

  /**
   * Returns true if the environment has a package, in any version. NumPy is always present.
   *
   * @param name the name of a package, which need not be normalised
   */
  public boolean has(String name) {
    String wanted = PackageSpec.normalised(name);
    return wanted.equals("numpy")
        || packageWheels.stream().anyMatch(wheel -> wheel.packageName().equals(wanted));
  }
}
