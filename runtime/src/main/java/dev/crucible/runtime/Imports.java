package dev.crucible.runtime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The modules that a request's code names in its imports. They are loaded before the sample runs,
 * by trusted code, so that what the sample finds, and what tests get, is genuine.
 */
final class Imports {
  private static final Pattern IMPORT =
      Pattern.compile("^[ \\t]*(?:import|from)[ \\t]+([A-Za-z_][\\w.]*)", Pattern.MULTILINE);

  /** Modules of NumPy's that it loads when they are first asked for. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\b(?:np|numpy)\\.(testing|ma|rec|char|strings|emath|matlib|dtypes|typing|f2py)\\b");

  /** Loads all of them. */
  private static final Pattern EVERYTHING =
      Pattern.compile("^[ \\t]*from[ \\t]+numpy[ \\t]+import[ \\t]+\\*", Pattern.MULTILINE);

  /** Packages that may be installed beside NumPy. */
  static final Set<String> LIBRARIES =
      Set.of("matplotlib", "mpl_toolkits", "mpmath", "networkx", "pandas", "scipy", "sympy");

  /** Of the standard library what computes and has no effects. */
  private static final Set<String> ORDINARY =
      Set.of(
          "abc",
          "argparse",
          "array",
          "ast",
          "base64",
          "bisect",
          "calendar",
          "cmath",
          "collections",
          "colorsys",
          "contextlib",
          "copy",
          "csv",
          "dataclasses",
          "datetime",
          "decimal",
          "difflib",
          "enum",
          "fractions",
          "functools",
          "graphlib",
          "hashlib",
          "heapq",
          "inspect",
          "io",
          "itertools",
          "json",
          "math",
          "multiprocessing",
          "numbers",
          "numpy",
          "operator",
          "pathlib",
          "pickle",
          "platform",
          "pprint",
          "queue",
          "random",
          "re",
          "secrets",
          "shutil",
          "statistics",
          "string",
          "struct",
          "subprocess",
          "tempfile",
          "textwrap",
          "time",
          "timeit",
          "types",
          "typing",
          "unittest",
          "uuid",
          "weakref",
          "zlib");

  private Imports() {}

  /** The modules to load for {@code sections}, those of the tests without exception. */
  static Set<String> of(List<Section> sections) {
    Set<String> names = new LinkedHashSet<>();
    for (Section section : sections) {
      Matcher found = IMPORT.matcher(section.source());
      while (found.find()) {
        if (section.role() != Section.Role.SAMPLE || ordinary(found.group(1))) {
          names.add(found.group(1));
        }
      }
      if (EVERYTHING.matcher(section.source()).find()) {
        names.add("numpy.f2py");
      }
      ATTRIBUTE
          .matcher(section.source())
          .results()
          .forEach(use -> names.add("numpy." + use.group(1)));
      names.addAll(ScipyModules.in(section.source()));
    }
    return names;
  }

  private static boolean ordinary(String name) {
    String top = ModuleNames.top(name);
    return ORDINARY.contains(top) || LIBRARIES.contains(top);
  }
}
