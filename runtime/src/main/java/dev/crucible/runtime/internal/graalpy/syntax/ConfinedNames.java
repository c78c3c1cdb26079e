package dev.crucible.runtime.internal.graalpy.syntax;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names that confined code may use. Each has been chosen by what can be done with it:
 *
 * <ol>
 *   <li>No builtin or function leads from a value to its class, its module, a frame or a namespace,
 *       sets attributes, compiles code, or opens files.
 *   <li>No attribute of any object that such code can reach has one of the {@link #ATTRIBUTES} as
 *       its name and is an object with a state.
 *   <li>No method of an array has one of these names that NumPy defines in Python code ({@code
 *       prod}, which is missing from {@code math} too): its warnings would leave a trace in NumPy's
 *       modules.
 *   <li>Nothing leads to a method that Python code defines and that does with an arbitrary first
 *       argument what the language forbids.
 *   <li>Nothing asks an abstract class whether a value is an instance of it: that asks all its
 *       subclasses, also those of earlier samples.
 * </ol>
 */
final class ConfinedNames {
  /** Builtins that confined code may use. */
  static final Set<String> BUILTINS =
      words(
          """
          abs all any ascii bin bool bytearray bytes callable chr complex dict divmod enumerate \
          filter float format frozenset hash hex id int iter len list map \
          max min next oct ord pow print range repr reversed round set slice sorted str sum tuple \
          zip Ellipsis ArithmeticError AssertionError AttributeError Exception \
          FloatingPointError IndexError KeyError LookupError MemoryError NameError \
          NotImplementedError OverflowError RecursionError RuntimeError StopIteration TypeError \
          UnboundLocalError ValueError ZeroDivisionError\
          """);

  /** The modules that confined code may import, with the names that it may import from them. */
  static final Map<String, Set<String>> MODULES =
      Map.of(
          "math",
          words(
              """
              acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist \
              e erf erfc exp exp2 expm1 fabs factorial floor fmod frexp fsum gamma gcd hypot inf \
              isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf nan \
              nextafter perm pi pow radians remainder sin sinh sqrt sumprod tan tanh tau \
              trunc ulp\
              """),
          "itertools",
          words(
              """
              accumulate batched chain combinations combinations_with_replacement compress count \
              cycle dropwhile filterfalse groupby islice pairwise permutations product repeat \
              starmap takewhile tee zip_longest\
              """),
          "heapq",
          words("heapify heappop heappush heappushpop heapreplace merge nlargest nsmallest"),
          "bisect",
          words("bisect bisect_left bisect_right insort insort_left insort_right"),
          "string",
          words(
              """
              ascii_letters ascii_lowercase ascii_uppercase digits hexdigits octdigits printable \
              punctuation whitespace\
              """),
          // Counter and OrderedDict are Python code. The one asks whether values are mappings, and
          // its copy(int) returns type. The other sets attributes of what it is given.
          "collections",
          words("defaultdict deque"),
          "functools",
          words("cache cmp_to_key lru_cache partial reduce"),
          // A call of Type[int] sets an attribute of the class that it returns.
          "typing",
          words(
              """
              Any Callable DefaultDict Deque Dict FrozenSet Generator Iterable Iterator List \
              Mapping Optional Sequence Set Tuple Union\
              """));

  private static final Set<String> METHODS =
      words(
          """
          add append appendleft args as_integer_ratio bit_count bit_length capitalize casefold \
          center clear conjugate count denominator difference difference_update discard \
          endswith expandtabs extend extendleft find fromkeys get hex imag index insert \
          intersection intersection_update is_integer isalnum isalpha isascii isdecimal isdigit \
          isdisjoint isidentifier islower isnumeric isprintable isspace issubset issuperset \
          istitle isupper items join keys ljust lower lstrip maketrans numerator \
          partition pop popitem popleft real remove removeprefix removesuffix replace reverse \
          rfind rindex rjust rotate rpartition rsplit rstrip setdefault sort split splitlines \
          startswith strip swapcase symmetric_difference symmetric_difference_update \
          title translate union update upper values zfill\
          """);

  /** Attributes that confined code may read. */
  static final Set<String> ATTRIBUTES = attributes();

  private ConfinedNames() {}

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.split(" ")));
  }

  private static Set<String> attributes() {
    Set<String> all = new HashSet<>(METHODS);
    MODULES.values().forEach(all::addAll);
    return Set.copyOf(all);
  }
}
