package dev.crucible.runtime.internal.graalpy;

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
import java.util.Optional;
import java.util.Set;

/**
 * Answers for NumPy's functions that compare. A function is told by its identity; where the answer
 * is not certain to be NumPy's own, there is none.
 */
final class ComparingFunctions {
  private static final TruffleString RTOL = GuestObjects.text("rtol");
  private static final TruffleString ATOL = GuestObjects.text("atol");
  private static final TruffleString EQUAL_NAN = GuestObjects.text("equal_nan");

  private final Object allclose;
  private final Object isclose;
  private final Object arrayEqual;
  private final Operands operands;

  /** Answers for these functions of NumPy's. */
  ComparingFunctions(Object allclose, Object isclose, Object arrayEqual, Operands operands) {
    this.allclose = allclose;
    this.isclose = isclose;
    this.arrayEqual = arrayEqual;
    this.operands = operands;
  }

  /**
   * What a function returns, as a Python object: {@code None} if the host cannot tell.
   *
   * @param truth whether only the truth of what it returns is asked
   */
  @SuppressWarnings("ReferenceEquality") // A function is told by its identity.
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
   * {@code single}: NumPy tells the truth of one result, and refuses that of more. Whether a
   * comparison of nothing counts is for the guest's {@code vacuity} to say.
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

  /** A tolerance that is a Python number; empty if it is something else. */
  private static Optional<Double> tolerance(
      SequenceStorage given, int position, PDict options, TruffleString name, double otherwise) {
    Object byName = options.getItem(name);
    boolean positional = given.length() > position;
    if (positional && byName != null) {
      return Optional.empty(); // NumPy says that it was given twice.
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
