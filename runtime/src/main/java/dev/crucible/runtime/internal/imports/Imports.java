package dev.crucible.runtime.internal.imports;

import dev.crucible.runtime.Section;
import dev.crucible.runtime.value.GuestValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The modules that a request's code names in its imports. Trusted code loads them before the sample
 * runs, so that what the sample finds, and what tests get, is genuine. Thread-safe.
 */
public final class Imports {
  /** The name of NumPy's package. */
  public static final String NUMPY = "numpy";

  private static final String MODULE = "[A-Za-z_][\\w.]*";

  /** The module after {@code from}, or the list of modules after {@code import}, with aliases. */
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?:^|;)[ \\t]*(?:from[ \\t]+(MODULE)|import[ \\t]+(MODULE[\\w., \\t]*))"
              .replace("MODULE", MODULE),
          Pattern.MULTILINE);

  private static final Pattern MODULES =
      Pattern.compile("(?:^|,)[ \\t]*(MODULE)".replace("MODULE", MODULE));

  /** NumPy's modules that it loads only when they are first used. */
  private static final Set<String> LOADED_LATE =
      Set.of(
          "testing", "ma", "rec", "char", "strings", "emath", "matlib", "dtypes", "typing", "f2py");

  /** An import that loads all of {@link #LOADED_LATE}. */
  private static final Pattern EVERYTHING =
      Pattern.compile("^[ \\t]*from[ \\t]+numpy[ \\t]+import[ \\t]+\\*", Pattern.MULTILINE);

  /** Packages that may be installed beside NumPy. */
  static final Set<String> LIBRARIES =
      Set.of("matplotlib", "mpl_toolkits", "mpmath", "networkx", "pandas", "scipy", "sympy");

  /**
   * Modules that are loaded before a sample that names them: those of the standard library whose
   * import has no effects, and NumPy.
   */
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
          NUMPY,
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

  private static final SharedTexts SHARED = new SharedTexts();

  private Imports() {}

  /**
   * Returns the modules to load for sections of code: of a sample's imports, those of known
   * modules; of all other sections', each one. NumPy is among them if a text names it at all, or if
   * a value that is bound is one of NumPy's.
   */
  public static Set<String> of(List<Section> sections) {
    Set<String> names = new LinkedHashSet<>();
    for (Section section : sections) {
      boolean trusted = !section.isUntrusted();
      if (trusted) {
        names.addAll(SHARED.of(section.text(), true));
      } else if (section.shared().isEmpty() || section.mentions("scipy")) {
        names.addAll(in(section.text(), false)); // One part may use a name that the other imports.
      } else {
        names.addAll(SHARED.of(section.shared(), false));
        names.addAll(in(section.source(), false));
      }
      if (section.bindings().values().stream().anyMatch(Imports::isOfNumpy)) {
        names.add(NUMPY);
      }
    }
    return names;
  }

  /** Returns true if imported modules need NumPy, because it or a package on it is among them. */
  public static boolean needNumpy(Set<String> imports) {
    return imports.stream()
        .map(ModuleNames::top)
        .anyMatch(name -> name.equals(NUMPY) || LIBRARIES.contains(name));
  }

  /** Returns true if a source text names NumPy or a package that builds on it. */
  public static boolean mentionNumpy(String source) {
    return source.contains(NUMPY) || LIBRARIES.stream().anyMatch(source::contains);
  }

  private static boolean isOfNumpy(GuestValue value) {
    return switch (value) {
      case GuestValue.None _, GuestValue.Bool _, GuestValue.Int _ -> false;
      case GuestValue.Real _, GuestValue.Text _ -> false;
      // The host writes bytes into an array's memory, too.
      case GuestValue.Bytes _, GuestValue.NdArray _ -> true;
      case GuestValue.ObjectArray _, GuestValue.SparseMatrix _ -> true;
      case GuestValue.ListValue(var items) -> items.stream().anyMatch(Imports::isOfNumpy);
      case GuestValue.TupleValue(var items) -> items.stream().anyMatch(Imports::isOfNumpy);
      case GuestValue.DictValue(var entries) ->
          entries.stream()
              .anyMatch(entry -> isOfNumpy(entry.getKey()) || isOfNumpy(entry.getValue()));
    };
  }

  private static Set<String> in(String source, boolean trusted) {
    Set<String> names = new LinkedHashSet<>();
    if (source.contains("import")) {
      Matcher found = IMPORT.matcher(source);
      while (found.find()) {
        if (found.group(1) != null) {
          add(found.group(1), trusted, names);
        } else {
          MODULES
              .matcher(found.group(2))
              .results()
              .forEach(module -> add(module.group(1), trusted, names));
        }
      }
      if (source.indexOf('*') >= 0 && EVERYTHING.matcher(source).find()) {
        names.add("numpy.f2py");
      }
    }
    if (source.contains(NUMPY)) {
      names.add(NUMPY);
    }
    attributes(source, "np.", names);
    attributes(source, "numpy.", names);
    names.addAll(ScipyModules.in(source));
    return names;
  }

  private static void add(String module, boolean trusted, Set<String> names) {
    if (trusted || ordinary(module)) {
      names.add(module);
    }
  }

  private static void attributes(String source, String module, Set<String> names) {
    for (int at = source.indexOf(module); at >= 0; at = source.indexOf(module, at + 1)) {
      int from = at + module.length();
      int to = from;
      while (to < source.length() && isWord(source.charAt(to))) {
        to++;
      }
      if ((at == 0 || !isWord(source.charAt(at - 1)))
          && LOADED_LATE.contains(source.substring(from, to))) {
        names.add("numpy." + source.substring(from, to));
      }
    }
  }

  private static boolean isWord(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /**
   * The modules that texts name which many requests share, so that each text is scanned once.
   * Thread-safe.
   */
  private static final class SharedTexts {
    private static final int MOST = 4096;

    private final Map<String, Set<String>> trusted = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> ofSamples = new ConcurrentHashMap<>();

    Set<String> of(String text, boolean isTrusted) {
      Map<String, Set<String>> known = isTrusted ? trusted : ofSamples;
      if (known.size() > MOST) {
        known.clear();
      }
      return known.computeIfAbsent(text, source -> in(source, isTrusted));
    }
  }

  private static boolean ordinary(String name) {
    String top = ModuleNames.top(name);
    return ORDINARY.contains(top) || LIBRARIES.contains(top);
  }
}
