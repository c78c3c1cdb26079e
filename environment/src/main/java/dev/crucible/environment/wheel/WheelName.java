package dev.crucible.environment.wheel;

import dev.crucible.environment.PackageSpec;
import dev.crucible.environment.Wheel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a wheel's file name (see "File name convention" of the binary distribution format).
 * Immutable.
 *
 * @param name the name of the package, normalised
 * @param version the version of the package
 * @param pythons the Python versions that the wheel is for, such as {@code py3}
 * @param abis the binary interfaces that it needs, such as {@code none}
 * @param platforms the systems that it is for, such as {@code any}
 */
public record WheelName(
    String name, String version, List<String> pythons, List<String> abis, List<String> platforms) {

  /** Parses a file name; empty if it does not have the form of a wheel's. */
  public static Optional<WheelName> of(Path file) {
    return Wheel.parts(file.getFileName().toString()).map(WheelName::of);
  }

  private static WheelName of(List<String> parts) {
    int tags = parts.size() - 3;
    return new WheelName(
        PackageSpec.normalised(parts.getFirst()),
        parts.get(1),
        several(parts.get(tags)),
        several(parts.get(tags + 1)),
        several(parts.get(tags + 2)));
  }

  private static List<String> several(String tag) {
    return Arrays.asList(tag.split("\\.", -1));
  }

  /** Returns true if a GraalPy can use the wheel. */
  boolean fits(WheelTag graalPy) {
    boolean python =
        pythons.stream().anyMatch(tag -> tag.equals("py3") || tag.equals(graalPy.python()));
    boolean abi = abis.stream().anyMatch(tag -> tag.equals("none") || tag.equals(graalPy.abi()));
    boolean platform =
        platforms.stream().anyMatch(tag -> tag.equals("any") || graalPy.platforms().contains(tag));
    return python && abi && platform;
  }

  /** Returns true if the wheel has no compiled code. */
  boolean pure() {
    return platforms.contains("any");
  }
}
