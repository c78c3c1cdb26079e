package dev.crucible.runtime.internal.graalpy.judge;

import com.oracle.graal.python.builtins.PythonBuiltinClassType;
import com.oracle.graal.python.builtins.objects.cext.PythonAbstractNativeObject;
import com.oracle.graal.python.builtins.objects.common.SequenceStorageNodes.GetItemScalarNode;
import com.oracle.graal.python.builtins.objects.complex.PComplex;
import com.oracle.graal.python.builtins.objects.list.PList;
import com.oracle.graal.python.builtins.objects.tuple.PTuple;
import com.oracle.graal.python.nodes.PGuards;
import com.oracle.graal.python.runtime.sequence.PSequence;
import com.oracle.graal.python.runtime.sequence.storage.NativeSequenceStorage;
import com.oracle.graal.python.runtime.sequence.storage.SequenceStorage;
import dev.crucible.runtime.internal.compare.Operand;
import dev.crucible.runtime.value.ElementType;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conversion of the guest's values to operands of comparisons, without copying arrays. */
final class Operands {
  private static final int MOST_ITEMS = 1000;
  private static final int DEEPEST = 4;

  /**
   * Number of items of one value, those of all levels together. A guest cannot be stopped while
   * Java converts its value, and a list that is an item of another many times counts as often.
   */
  private static final int MOST_ITEMS_IN_TOTAL = 20_000;

  /** Element types by NumPy's type numbers; null for a type that is not compared here. */
  private static final ElementType[] TYPES = {
    ElementType.BOOL,
    ElementType.INT8,
    ElementType.UINT8,
    ElementType.INT16,
    ElementType.UINT16,
    ElementType.INT32,
    ElementType.UINT32,
    ElementType.INT64,
    ElementType.UINT64,
    ElementType.INT64,
    ElementType.UINT64,
    ElementType.FLOAT32,
    ElementType.FLOAT64,
    null,
    ElementType.COMPLEX64,
    ElementType.COMPLEX128
  };

  private static final long[] NO_AXES = {};

  @SuppressWarnings("restricted") // Reads stay within NumPy's own shapes and strides.
  private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private final NumpyLayout numpy;

  Operands(NumpyLayout numpy) {
    this.numpy = numpy;
  }

  /**
   * Returns the operand for a value; empty if the value is not a plain number, an array, or a
   * sequence of these with at most {@value #MOST_ITEMS} items, nested at most {@value #DEEPEST}
   * deep, with at most {@value #MOST_ITEMS_IN_TOTAL} items in all.
   */
  Optional<Operand> of(Object value) {
    return new Walk().of(value, 0);
  }

  private Optional<Operand> ofNumpy(PythonAbstractNativeObject object) {
    Optional<Integer> scalar = numpy.scalar(object);
    if (scalar.isPresent()) {
      return type(scalar.get())
          .map(type ->
              new Operand.Array(type, NO_AXES, NO_AXES, ALL, NumpyLayout.scalarAddress(object)));
    }
    return numpy
        .array(object)
        .filter(NumpyLayout.Array::nativeOrder)
        .flatMap(array ->
            type(array.typeNumber())
                .map(type ->
                    new Operand.Array(type, array.shape(), array.strides(), ALL, array.address())));
  }

  private static Optional<ElementType> type(int number) {
    return number < TYPES.length ? Optional.ofNullable(TYPES[number]) : Optional.empty();
  }

  /** The conversion of a value and its items, which may convert a limited number of items. */
  private final class Walk {
    private int itemsLeft = MOST_ITEMS_IN_TOTAL;

    Optional<Operand> of(Object value, int depth) {
      return switch (value) {
        case Integer number -> Optional.of(new Operand.PythonInt(number));
        case Long number -> Optional.of(new Operand.PythonInt(number));
        case Double number -> Optional.of(new Operand.PythonFloat(number));
        case Boolean truth -> Optional.of(new Operand.PythonBool(truth));
        case PComplex number when PGuards.isBuiltinObject(number) ->
            Optional.of(new Operand.PythonComplex(number.getReal(), number.getImag()));
        case PythonAbstractNativeObject object -> ofNumpy(object);
        case PTuple tuple when tuple.getPythonClass() == PythonBuiltinClassType.PTuple ->
            ofItems(tuple, depth);
        case PList list when list.getPythonClass() == PythonBuiltinClassType.PList ->
            ofItems(list, depth);
        default -> Optional.empty();
      };
    }

    private Optional<Operand> ofItems(PSequence sequence, int depth) {
      SequenceStorage storage = sequence.getSequenceStorage();
      itemsLeft -= storage.length();
      if (depth == DEEPEST
          || itemsLeft < 0
          || storage.length() > MOST_ITEMS
          || storage instanceof NativeSequenceStorage) {
        return Optional.empty();
      }
      List<Operand> items = new ArrayList<>(storage.length());
      for (int i = 0; i < storage.length(); i++) {
        Optional<Operand> item = of(GetItemScalarNode.executeUncached(storage, i), depth + 1);
        if (item.isEmpty()) {
          return Optional.empty();
        }
        items.add(item.get());
      }
      return Optional.of(new Operand.PythonSequence(items));
    }
  }
}
