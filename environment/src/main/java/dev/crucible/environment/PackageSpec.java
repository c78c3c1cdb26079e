package dev.crucible.environment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * An exact version of a Python package that is installed beside NumPy. Immutable.
 *
 * @param name the name as package indexes normalise it: lower case, with hyphens
 * @param version an exact version
 */
public record PackageSpec(String name, String version) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
  private static final Pattern VERSION = Pattern.compile("[0-9][0-9A-Za-z.+!]*");
  private static final Properties KNOWN = known();

  /**
   * Modules of packages that the tested packages bring with them, with the package that brings
   * each.
   */
  private static final Map<String, String> BROUGHT_BY = Map.of("mpmath", "sympy");

  private static final Map<String, String> BY_MODULE = modules();

  /**
   * Normalises the name and validates both values.
   *
   * @throws IllegalArgumentException if {@code name} is not the name of a package or is {@code
   *     numpy}, or if {@code version} is not an exact version
   */
  public PackageSpec {
    name = checkedName(name);
    if (!VERSION.matcher(version).matches()) {
      throw new IllegalArgumentException(
          "'%s' is not an exact version of %s, such as 1.2.3".formatted(version, name));
    }
  }

  /**
   * Parses {@code scipy==1.17.1}, or {@code scipy} alone if Crucible is tested with a version of
   * that package.
   *
   * @throws IllegalArgumentException if the text has another form, or if it needs a version and has
   *     none
   */
  public static PackageSpec parse(String text) {
    int at = text.indexOf("==");
    if (at >= 0) {
      return new PackageSpec(text.substring(0, at).strip(), text.substring(at + 2).strip());
    }
    String name = checkedName(text.strip());
    String version = KNOWN.getProperty(name);
    if (version == null) {
      throw new IllegalArgumentException(
          "say which version of %s: %s==VERSION (only %s can do without)"
              .formatted(name, name, String.join(" and ", names())));
    }
    return new PackageSpec(name, version);
  }

  /**
   * Parses each text as {@link #parse} does, in the same order.
   *
   * @throws IllegalArgumentException if one of the texts cannot be parsed
   */
  public static List<PackageSpec> parseAll(List<String> texts) {
    return texts.stream().map(PackageSpec::parse).toList();
  }

  /** Returns the packages that Crucible is tested with, in the tested versions, sorted by name. */
  public static List<PackageSpec> tested() {
    return parseAll(names());
  }

  /**
   * Returns the names of the tested packages by the top-level modules that they provide. A module
   * of a package that a tested package depends on maps to the tested package.
   */
  public static Map<String, String> byModule() {
    return BY_MODULE;
  }

  /** Returns the form that pip uses: {@code scipy==1.17.1}. */
  @Override
  public String toString() {
    return name + "==" + version;
  }

  private static String checkedName(String text) {
    String name = normalised(text);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("'%s' is not the name of a package".formatted(text));
    }
    if (name.equals("numpy")) {
      throw new IllegalArgumentException(
          "NumPy is always there: choose its version with --numpy VERSION");
    }
    return name;
  }

  /**
   * Returns a package name as indexes normalise it: lower case, each run of {@code -}, {@code _}
   * and {@code .} as one hyphen.
   */
  public static String normalised(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
  }

  /**
   * Returns the packages sorted by name, without duplicates.
   *
   * @throws IllegalArgumentException if one package appears in two versions
   */
  public static List<PackageSpec> distinct(List<PackageSpec> packages) {
    List<PackageSpec> sorted =
        packages.stream().distinct().sorted(Comparator.comparing(PackageSpec::name)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).name().equals(sorted.get(i - 1).name())) {
        throw new IllegalArgumentException(
            "two versions of %s: %s and %s"
                .formatted(
                    sorted.get(i).name(), sorted.get(i - 1).version(), sorted.get(i).version()));
      }
    }
    return sorted;
  }

  private static List<String> names() {
    return KNOWN.stringPropertyNames().stream().sorted().toList();
  }

  private static Map<String, String> modules() {
    Map<String, String> modules = new HashMap<>(BROUGHT_BY);
    names().forEach(name -> modules.put(name, name));
    return Map.copyOf(modules);
  }

  private static Properties known() {
    Properties known = new Properties();
    try (InputStream in = PackageSpec.class.getResourceAsStream("packages.properties")) {
      known.load(in);
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
