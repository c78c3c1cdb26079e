package dev.crucible.environment.wheel;

import dev.crucible.environment.EnvironmentException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tag of compiled wheels that fit a GraalPy, for instance {@code
 * graalpy312-graalpy250_312_native-linux_x86_64}. Immutable.
 *
 * @param pythonVersion for instance {@code 3.12}
 * @param abi the binary interface, in the notation of wheel names
 * @param os for instance {@code linux}
 * @param arch for instance {@code x86_64}
 */
public record WheelTag(String pythonVersion, String abi, String os, String arch) {
  /** GraalPy's own notation, for instance {@code graalpy250-312-native-x86_64-linux}. */
  private static final Pattern SOABI =
      Pattern.compile("(graalpy\\d+-(\\d)(\\d+)-native)-(\\w+)-(\\w+)");

  /**
   * Returns the first tag that appears in a text in GraalPy's own notation.
   *
   * @throws EnvironmentException if the text contains no tag
   */
  public static WheelTag ofSoAbi(String text) {
    Matcher match = SOABI.matcher(text);
    if (!match.find()) {
      throw new EnvironmentException("GraalPy does not say which wheels fit it.");
    }
    return new WheelTag(
        match.group(2) + "." + match.group(3),
        match.group(1).replace('-', '_'),
        match.group(5),
        match.group(4));
  }

  /** Returns the Python tag in the notation of wheel names, such as {@code graalpy312}. */
  String python() {
    return "graalpy" + pythonVersion.replace(".", "");
  }

  /** Returns the platform tags of acceptable wheels, best first. */
  public List<String> platforms() {
    return os.equals("linux")
        ? List.of(
            "linux_" + arch,
            "manylinux_2_34_" + arch,
            "manylinux_2_28_" + arch,
            "manylinux2014_" + arch)
        : List.of(os + "_" + arch);
  }
}
