package dev.crucible.runtime.internal.graalpy.judge;

import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.common.HashingStorageNodes.HashingStorageLen;
import com.oracle.graal.python.builtins.objects.common.SequenceStorageNodes.GetItemScalarNode;
import com.oracle.graal.python.builtins.objects.dict.PDict;
import com.oracle.graal.python.builtins.objects.tuple.PTuple;
import com.oracle.graal.python.runtime.sequence.storage.SequenceStorage;
import com.oracle.truffle.api.strings.TruffleString;
import dev.crucible.runtime.internal.compare.Comparison;
import dev.crucible.runtime.internal.compare.Comparisons;
import dev.crucible.runtime.internal.compare.Operand;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import java.util.Optional;
import java.util.Set;

/**
 * Answers of the host for NumPy's functions {@code allclose}, {@code isclose} and {@code
 * array_equal}.
 *
 * <p>Why a sample cannot influence an answer, and why it is NumPy's own:
 *
 * <ol>
 *   <li>A function is recognized by identity with the function object that NumPy had when the
 *       context was warmed. Names take no part, so a function under another name is never taken for
 *       it.
 *   <li>Values are read from GraalPy's objects and NumPy's memory ({@link Operands}). No attribute
 *       is looked up and no Python code runs.
 *   <li>Only calls that are understood completely are answered: two plain values, tolerances that
 *       are Python numbers, and no other argument than NumPy has.
 *   <li>{@link Comparisons} has no answer where NumPy would warn or raise an exception, or where
 *       its rounding is not certain.
 *   <li>{@code isclose} returns an array. It is answered only if its truth is all that is used and
 *       it has one element: NumPy refuses the truth of more.
 *   <li>A comparison that holds without having compared an element is not answered: the guest's
 *       {@code vacuity} decides whether it counts.
 * </ol>
 *
 * <p>If there is no answer, the driver verifies the state and calls NumPy.
 */
final class ComparingFunctions {
  private static final TruffleString RTOL = GuestObjects.text("rtol");
  private static final TruffleString ATOL = GuestObjects.text("atol");
  private static final TruffleString EQUAL_NAN = GuestObjects.text("equal_nan");

  private final Object allclose;
  private final Object isclose;
  private final Object arrayEqual;
  private final Operands operands;

  /** Creates the answers for NumPy's functions. */
  ComparingFunctions(Object allclose, Object isclose, Object arrayEqual, Operands operands) {
    this.allclose = allclose;
    this.isclose = isclose;
    this.arrayEqual = arrayEqual;
    this.operands = operands;
  }

  /**
   * Returns the result of a function as a Python object, or Python's {@code None} if there is no
   * answer.
   *
   * @param truth if true, only the truth of the result is used
   */
  @SuppressWarnings("ReferenceEquality") // Functions are recognized by identity.
  Object call(Object function, PTuple values, PDict options, boolean truth) {
    Optional<Boolean> answer = Optional.empty();
    if (function == allclose) {
      answer = close(values, options, false);
    } else if (function == isclose && truth) {
      answer = close(values, options, true);
    } else if (function == arrayEqual) {
      answer = equal(values, options);
    }
    return answer.<Object>map(value -> value).orElse(PNone.NONE);
  }

  private Optional<Boolean> close(PTuple values, PDict options, boolean single) {
    SequenceStorage given = values.getSequenceStorage();
    if (given.length() < 2
        || given.length() > 4
        || !onlyHas(options, Set.of(RTOL, ATOL, EQUAL_NAN))) {
      return Optional.empty();
    }
    Optional<Double> rtol = tolerance(given, 2, options, RTOL, 1e-5);
    Optional<Double> atol = tolerance(given, 3, options, ATOL, 1e-8);
    Optional<Boolean> equalNan = flag(options);
    if (rtol.isEmpty() || atol.isEmpty() || equalNan.isEmpty()) {
      return Optional.empty();
    }
    return operand(given, 0)
        .flatMap(first ->
            operand(given, 1)
                .map(second ->
                    Comparisons.allclose(first, second, rtol.get(), atol.get(), equalNan.get())))
        .flatMap(compared -> answer(compared, single));
  }

  private Optional<Boolean> equal(PTuple values, PDict options) {
    SequenceStorage given = values.getSequenceStorage();
    Optional<Boolean> equalNan = flag(options);
    if (given.length() != 2 || !onlyHas(options, Set.of(EQUAL_NAN)) || equalNan.isEmpty()) {
      return Optional.empty();
    }
    return operand(given, 0)
        .flatMap(first ->
            operand(given, 1).map(second -> Comparisons.arrayEqual(first, second, equalNan.get())))
        .flatMap(compared -> answer(compared, false));
  }

  /**
   * Returns the value of a comparison if it may be given.
   *
   * @param single if true, the value is the truth of an array, which NumPy has for one element only
   */
  private static Optional<Boolean> answer(Comparison comparison, boolean single) {
    return comparison instanceof Comparison.Answer(boolean value, long compared)
            && (compared == 1 || (!single && (compared > 0 || !value)))
        ? Optional.of(value)
        : Optional.empty();
  }

  private Optional<Operand> operand(SequenceStorage given, int position) {
    return operands.of(GetItemScalarNode.executeUncached(given, position));
  }

  private static boolean onlyHas(PDict options, Set<TruffleString> known) {
    int found = 0;
    for (TruffleString name : known) {
      found += options.getItem(name) == null ? 0 : 1;
    }
    return HashingStorageLen.executeUncached(options.getDictStorage()) == found;
  }

  /** Returns a tolerance that is a Python number; empty if it is anything else. */
  private static Optional<Double> tolerance(
      SequenceStorage given, int position, PDict options, TruffleString name, double otherwise) {
    Object byName = options.getItem(name);
    boolean positional = given.length() > position;
    if (positional && byName != null) {
      return Optional.empty(); // An error in NumPy: the argument is given twice.
    }
    Object value = positional ? GetItemScalarNode.executeUncached(given, position) : byName;
    return switch (value) {
      case null -> Optional.of(otherwise);
      case Double number -> Optional.of(number);
      case Integer number -> Optional.of(number.doubleValue());
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> flag(PDict options) {
    Object value = options.getItem(EQUAL_NAN);
    return value == null
        ? Optional.of(false)
        : value instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
  }
}
