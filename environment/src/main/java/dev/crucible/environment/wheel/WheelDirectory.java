package dev.crucible.environment.wheel;

import dev.crucible.environment.EnvironmentException;
import dev.crucible.environment.PackageSpec;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A directory of ready-made wheels, which need no network.
 *
 * @param directory the directory
 * @param tag the GraalPy that the wheels must fit
 */
public record WheelDirectory(Path directory, WheelTag tag) {
  /**
   * A line such as {@code Requires-Dist: mpmath<1.4,>=1.1.0}; a condition may follow a semicolon.
   */
  private static final Pattern REQUIREMENT =
      Pattern.compile(
          "^Requires-Dist:\\s*([A-Za-z0-9._-]+)([^;\\r\\n]*)(;.*)?$", Pattern.MULTILINE);

  /** Returns the wheel of a package in one version; empty if none fits GraalPy. */
  public Optional<Path> find(String name, String version) throws IOException {
    return fitting(name).stream()
        .filter(file -> WheelName.of(file).orElseThrow().version().equals(version))
        .findFirst();
  }

  private List<Path> fitting(String name) throws IOException {
    return WheelFiles.find(directory, "", ".whl").stream()
        .filter(file ->
            WheelName.of(file)
                .filter(wheel -> wheel.name().equals(name) && wheel.fits(tag))
                .isPresent())
        .toList();
  }

  /**
   * Returns the wheels of packages and of their dependencies, without NumPy's. For a dependency,
   * the newest version is used.
   *
   * @throws EnvironmentException if a wheel is missing
   */
  public List<Path> closure(List<PackageSpec> packages) throws IOException {
    Map<String, Path> found = new LinkedHashMap<>();
    Deque<Path> open = new ArrayDeque<>();
    for (PackageSpec one : packages) {
      Path wheel =
          find(one.name(), one.version())
              .orElseThrow(() -> missing(one.toString(), "was asked for"));
      found.put(one.name(), wheel);
      open.add(wheel);
    }
    while (!open.isEmpty()) {
      Path wheel = open.poll();
      for (String name : requirements(wheel)) {
        if (!found.containsKey(name) && !name.equals("numpy")) {
          Path needed = newest(name).orElseThrow(() -> missing(name, neededBy(wheel)));
          found.put(name, needed);
          open.add(needed);
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private Optional<Path> newest(String name) throws IOException {
    return fitting(name).stream()
        .max(
            Comparator.comparing(
                file -> Version.parse(WheelName.of(file).orElseThrow().version())));
  }

  private static String neededBy(Path wheel) {
    return "is needed by " + WheelName.of(wheel).orElseThrow().name();
  }

  private EnvironmentException missing(String what, String why) {
    return new EnvironmentException(
        "No wheel in %s fits %s, which %s: it would be for %s-%s-%s, or pure Python."
            .formatted(directory, what, why, tag.python(), tag.abi(), tag.platforms().getFirst()));
  }

  /** Returns the normalised names of the packages that a wheel requires unconditionally. */
  static List<String> requirements(Path wheel) throws IOException {
    List<String> names = new ArrayList<>();
    Matcher requirement = REQUIREMENT.matcher(metadata(wheel));
    while (requirement.find()) {
      if (requirement.group(3) == null) {
        names.add(PackageSpec.normalised(requirement.group(1)));
      }
    }
    return names;
  }

  private static String metadata(Path wheel) throws IOException {
    try (ZipFile zip = new ZipFile(wheel.toFile())) {
      ZipEntry entry =
          zip.stream()
              .filter(file -> file.getName().matches("[^/]+\\.dist-info/METADATA"))
              .findFirst()
              .orElseThrow(
                  () -> new EnvironmentException("The wheel %s has no METADATA.".formatted(wheel)));
      return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
