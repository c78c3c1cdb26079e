package dev.crucible.environment.build;

import dev.crucible.environment.PackageSpec;
import dev.crucible.environment.support.Sha256;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of cached wheels and environments. A key is derived from every value that determines the
 * content.
 */
final class CacheKeys {
  /** Raise this if the layout of an environment changes. */
  private static final int ENVIRONMENT_FORMAT = 1;

  private CacheKeys() {}

  static String wheel(String graalPy, String numpy, HostPlatform host, BuildRecipe recipe) {
    String hash =
        hash(
            List.of(
                graalPy,
                numpy,
                host.os(),
                host.arch(),
                host.libc(),
                host.cpu().label(),
                recipe.cython(),
                recipe.openblas(),
                String.join(" ", recipe.numpyOptions(host.cpu())),
                String.valueOf(recipe.revision())));
    return "numpy-%s-graalpy-%s-%s".formatted(numpy, graalPy, hash);
  }

  /**
   * Returns the key of a SciPy wheel. SciPy is built against NumPy's wheel, so NumPy's key covers
   * the platform and the compiler tools.
   */
  static String scipyWheel(String version, String numpyKey, HostPlatform host, BuildRecipe recipe) {
    String hash =
        hash(
            List.of(
                numpyKey,
                version,
                recipe.meson(),
                recipe.pybind11(),
                String.join(" ", recipe.scipyOptions(host.cpu())),
                String.valueOf(recipe.revision())));
    return "scipy-%s-%s"
        .formatted(version, numpyKey.substring(0, numpyKey.lastIndexOf('-') + 1) + hash);
  }

  static String environment(
      String wheelKey, BuildRecipe recipe, int isolatedCopies, List<PackageSpec> packages) {
    List<String> facts =
        new ArrayList<>(
            List.of(
                wheelKey,
                recipe.patchelf(),
                String.valueOf(isolatedCopies),
                String.valueOf(ENVIRONMENT_FORMAT)));
    packages.forEach(one -> facts.add(one.toString()));
    String hash = hash(facts);
    return wheelKey.substring(0, wheelKey.lastIndexOf('-') + 1) + hash;
  }

  private static String hash(List<String> facts) {
    return Sha256.brief(String.join("\n", facts));
  }
}
