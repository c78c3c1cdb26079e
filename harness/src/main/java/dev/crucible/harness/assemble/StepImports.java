package dev.crucible.harness.assemble;

import dev.crucible.environment.support.Resources;
import dev.crucible.runtime.source.PythonModule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Imports of earlier sub-steps from files that a model assumes to exist: {@code from step1 import
 * f}, {@code from .utils import *}, {@code import step1} with {@code step1.f()}. In joined code the
 * names are already defined. Such an import is removed, or binds its other name to the joined code,
 * but only if it does not name a known library, and all names that it imports or that are read from
 * it are defined. Lines keep their numbers.
 */
final class StepImports {
  private static final Set<String> LIBRARIES = libraries();

  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^([ \t]*+)from[ \t]++(\\.*+[\\w.]*+)[ \t]++import[ \t]++"
              + "(?:\\(([\\w\\s,]*+)\\)|([\\w \t,]++|\\*))[ \t]*+(#[^\n]*+)?+$",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern MODULES =
      Pattern.compile(
          "(?m)^([ \t]*+)import[ \t]++([\\w., \t]++)(#[^\n]*+)?+$",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern MODULE =
      Pattern.compile("([\\w.]+)(?:[ \t]+as[ \t]+(\\w+))?", Pattern.UNICODE_CHARACTER_CLASS);

  /** An expression for the module in which joined code runs. */
  private static final String ITSELF = "__import__('sys').modules[__name__]";

  private static final Pattern NAME =
      Pattern.compile("(\\w+)(?:\\s+as\\s+(\\w+))?", Pattern.UNICODE_CHARACTER_CLASS);

  /** The use of an attribute of what a name stands for. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?<![\\w.])(\\w++)\\.(\\w++)", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern TRIPLE_QUOTE = Pattern.compile("\"\"\"|'''");

  private StepImports() {}

  /**
   * Returns the code without imports of earlier sub-steps.
   *
   * @param before the code that runs before {@code code}
   */
  static String settled(String code, String before) {
    if (!code.contains("import")) {
      return code;
    }
    Supplier<Set<String>> defined = once(() -> definedBy(code, before));
    String settled = replaced(IMPORT, code, found -> inNames(found, defined));
    Supplier<Map<String, Set<String>>> attributes = once(() -> attributesIn(settled));
    return replaced(MODULES, settled, found -> ofModules(found, attributes, defined));
  }

  /** Returns a supplier of a value that is computed when it is first asked for. Not thread-safe. */
  private static <T> Supplier<T> once(Supplier<T> compute) {
    return new Supplier<>() {
      private T value;

      @Override
      public T get() {
        if (value == null) {
          value = compute.get();
        }
        return value;
      }
    };
  }

  private static Set<String> definedBy(String code, String before) {
    String others = IMPORT.matcher(code).replaceAll(StepImports::inItsPlace);
    return PythonModule.of(before + others).map(PythonModule::bound).orElse(Set.of());
  }

  /** Returns the attributes that code uses, by the name before them. */
  private static Map<String, Set<String>> attributesIn(String code) {
    return ATTRIBUTE
        .matcher(code)
        .results()
        .collect(
            Collectors.groupingBy(
                use -> use.group(1), Collectors.mapping(use -> use.group(2), Collectors.toSet())));
  }

  /**
   * Returns the code with imports replaced.
   *
   * @param other returns the replacement of an import; empty to keep it
   */
  private static String replaced(
      Pattern imports, String code, Function<MatchResult, Optional<String>> other) {
    Supplier<int[]> quotes =
        once(() -> TRIPLE_QUOTE.matcher(code).results().mapToInt(MatchResult::start).toArray());
    return imports
        .matcher(code)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                other
                    .apply(found)
                    .filter(_ -> !isInString(quotes.get(), found.start()))
                    .orElse(found.group())));
  }

  /**
   * Returns an {@code import} in which the joined code takes the place of files; empty if the
   * import has no file that can be replaced.
   */
  private static Optional<String> ofModules(
      MatchResult found,
      Supplier<Map<String, Set<String>>> attributes,
      Supplier<Set<String>> defined) {
    var statements = new ArrayList<String>();
    for (String item : found.group(2).split(",", -1)) {
      var module = MODULE.matcher(item.strip());
      if (!module.matches()) {
        return Optional.empty();
      }
      String as = module.group(2) == null ? module.group(1) : module.group(2);
      statements.add(
          isFile(module.group(1))
                  && isAskedForWhatIs(defined, attributes.get().getOrDefault(as, Set.of()))
              ? as + " = " + ITSELF
              : "import " + item.strip());
    }
    String settled = String.join("; ", statements);
    return settled.contains(ITSELF) ? Optional.of(found.group(1) + settled) : Optional.empty();
  }

  /** Returns true if attributes of a module are used, and all of them are defined names. */
  private static boolean isAskedForWhatIs(Supplier<Set<String>> defined, Set<String> attributes) {
    return !attributes.isEmpty() && defined.get().containsAll(attributes);
  }

  private static String inItsPlace(MatchResult found) {
    return Matcher.quoteReplacement(
        isFile(found.group(2)) ? found.group(1) + "pass" + lines(found) : found.group());
  }

  /**
   * Returns statements that bind the names of an import; empty if one of the names is not defined,
   * or the import is of a library.
   */
  private static Optional<String> inNames(MatchResult found, Supplier<Set<String>> defined) {
    if (!isFile(found.group(2))) {
      return Optional.empty();
    }
    String list = found.group(3) == null ? found.group(4) : found.group(3);
    String indent = found.group(1);
    if (list.equals("*")) {
      return defined.get().isEmpty()
          ? Optional.empty()
          : Optional.of(indent + "pass" + lines(found));
    }
    var statements = new ArrayList<String>();
    for (String item :
        Arrays.stream(list.split(",")).map(String::strip).filter(i -> !i.isEmpty()).toList()) {
      var name = NAME.matcher(item);
      if (!name.matches() || !defined.get().contains(name.group(1))) {
        return Optional.empty();
      }
      if (name.group(2) != null && !name.group(2).equals(name.group(1))) {
        statements.add(name.group(2) + " = " + name.group(1));
      }
    }
    return Optional.of(
        indent + (statements.isEmpty() ? "pass" : String.join("; ", statements)) + lines(found));
  }

  private static String lines(MatchResult found) {
    return "\n".repeat((int) found.group().chars().filter(c -> c == '\n').count());
  }

  /**
   * Returns true if a place is in a string of several lines. No other string can hold an apparent
   * import at the beginning of a line.
   *
   * @param quotes the places of all triple quotes, in ascending order
   */
  private static boolean isInString(int[] quotes, int at) {
    int before = -Arrays.binarySearch(quotes, at) - 1; // An import is at none of these places.
    return before % 2 == 1;
  }

  private static boolean isFile(String module) {
    return module.startsWith(".") || !LIBRARIES.contains(module.split("\\.", 2)[0]);
  }

  private static Set<String> libraries() {
    return Resources.text(StepImports.class, "libraries.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
