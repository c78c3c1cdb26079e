package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.internal.graalpy.memory.ArrayMemory;
import dev.crucible.runtime.value.GuestValue;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/**
 * A converter of {@link GuestValue}s to the guest's objects. An array's elements are copied once,
 * into the memory of the guest's array. Belongs to one context; used only in its guest thread.
 */
final class GuestValues {
  private final Value tryMake;
  private final Value emptyArray;
  private final Value dtype;
  private final Value scalarType;
  private final Map<String, Value> dtypes = new HashMap<>();
  private final Map<String, Value> scalarTypes = new HashMap<>();

  /** The memory of arrays; empty in a context without NumPy. */
  private final Optional<ArrayMemory> memory;

  private final Value makeScalar;
  private final Value makeObjectArray;
  private final Value makeBytes;
  private final Value makeList;
  private final Value makeTuple;
  private final Value makeDict;
  private final Value makeSparse;

  private GuestValues(Value module, Optional<ArrayMemory> memory) {
    this.memory = memory;
    tryMake = module.getMember("try_make");
    emptyArray = module.getMember("empty_array");
    dtype = module.getMember("dtype");
    scalarType = module.getMember("scalar_type");
    makeScalar = module.getMember("scalar");
    makeObjectArray = module.getMember("object_array");
    makeBytes = module.getMember("to_bytes");
    makeList = module.getMember("to_list");
    makeTuple = module.getMember("to_tuple");
    makeDict = module.getMember("to_dict");
    makeSparse = module.getMember("sparse");
  }

  /**
   * Returns a converter for a context with NumPy.
   *
   * @param module the guest's module {@code values}
   */
  static GuestValues withNumpy(Value module) {
    Value example = module.invokeMember("empty_array", "float64", 8);
    long address = module.invokeMember("address", example).asLong();
    return new GuestValues(module, Optional.of(new ArrayMemory(example, address)));
  }

  /** Returns a converter of Python's own values, for a context without NumPy. */
  static GuestValues withoutNumpy(Value module) {
    return new GuestValues(module, Optional.empty());
  }

  /**
   * Returns a new object of the guest for {@code value}.
   *
   * @throws MissingModuleException if the environment lacks the module that creates the object
   */
  Object make(GuestValue value) throws MissingModuleException {
    return switch (value) {
      case GuestValue.None() -> null;
      case GuestValue.Bool(boolean bool) -> bool;
      case GuestValue.Int(long number) -> number;
      case GuestValue.Real(double number) -> number;
      case GuestValue.Text(String text) -> text;
      case GuestValue.Bytes bytes -> bytes(bytes);
      case GuestValue.NdArray array -> array(array);
      case GuestValue.ObjectArray(List<Long> shape, List<GuestValue> items) ->
          makeObjectArray.execute(longs(shape), all(items));
      case GuestValue.ListValue(List<GuestValue> items) -> makeList.execute(all(items));
      case GuestValue.TupleValue(List<GuestValue> items) -> makeTuple.execute(all(items));
      case GuestValue.DictValue(var entries) -> dict(entries);
      case GuestValue.SparseMatrix matrix -> sparse(matrix);
    };
  }

  /** Returns true for a value that is made without a call of Python. */
  static boolean isSimple(GuestValue value) {
    return switch (value) {
      case GuestValue.None _,
          GuestValue.Bool _,
          GuestValue.Int _,
          GuestValue.Real _,
          GuestValue.Text _ ->
          true;
      default -> false;
    };
  }

  private Value bytes(GuestValue.Bytes bytes) {
    return makeBytes.execute(filled(bytes.data(), "uint8", List.of(bytes.data().byteSize())));
  }

  private Value array(GuestValue.NdArray array) {
    return array.scalar() ? scalar(array) : filled(array);
  }

  private Value filled(GuestValue.NdArray array) {
    return filled(array.data(), array.type().numpyName(), array.shape());
  }

  /** Returns a scalar: the most common ones from Java's numbers, which is faster. */
  private Value scalar(GuestValue.NdArray array) {
    MemorySegment data = array.data();
    return switch (array.type()) {
      case FLOAT64 -> scalar(array, data.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, 0));
      case INT64 -> scalar(array, data.get(ValueLayout.JAVA_LONG_UNALIGNED, 0));
      default -> makeScalar.execute(filled(array));
    };
  }

  private Value scalar(GuestValue.NdArray array, Object number) {
    return scalarTypes
        .computeIfAbsent(array.type().numpyName(), scalarType::execute)
        .execute(number);
  }

  /** Returns a new array with a copy of the elements, which is written directly into its memory. */
  @SuppressWarnings("restricted") // The array is alive, and has that many bytes.
  private Value filled(MemorySegment elements, String type, List<Long> shape) {
    Object[] arguments = new Object[1 + shape.size()];
    arguments[0] = dtypes.computeIfAbsent(type, dtype::execute);
    for (int i = 0; i < shape.size(); i++) {
      arguments[1 + i] = shape.get(i);
    }
    Value array = emptyArray.execute(arguments);
    if (elements.byteSize() > 0) {
      MemorySegment.ofAddress(memory.orElseThrow().address(array))
          .reinterpret(elements.byteSize())
          .copyFrom(elements);
    }
    return array;
  }

  private Value dict(List<Map.Entry<GuestValue, GuestValue>> entries)
      throws MissingModuleException {
    return makeDict.execute(
        all(entries.stream().map(Map.Entry::getKey).toList()),
        all(entries.stream().map(Map.Entry::getValue).toList()));
  }

  private Value sparse(GuestValue.SparseMatrix matrix) throws MissingModuleException {
    Value made =
        tryMake.execute(
            makeSparse,
            matrix.format().name(),
            array(matrix.data()),
            array(matrix.first()),
            array(matrix.second()),
            longs(matrix.shape()),
            longs(matrix.blockSize().orElse(List.of())));
    String missing = made.getArrayElement(1).asString();
    if (!missing.isEmpty()) {
      throw new MissingModuleException(missing);
    }
    return made.getArrayElement(0);
  }

  private ProxyArray all(List<GuestValue> values) throws MissingModuleException {
    Object[] made = new Object[values.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = make(values.get(i));
    }
    return ProxyArray.fromArray(made);
  }

  private static ProxyArray longs(List<Long> numbers) {
    return ProxyArray.fromArray(numbers.toArray());
  }

  /** Thrown if a binding needs a module that the environment lacks. */
  static final class MissingModuleException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String module;

    MissingModuleException(String module) {
      super(module, null, false, false);
      this.module = module;
    }

    String module() {
      return module;
    }
  }
}
