package dev.crucible.runtime;

import dev.crucible.runtime.value.GuestValue;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/**
 * Makes the guest's own objects of {@link GuestValue}s. An array's bytes are copied once, by the
 * guest, from the address of their native memory. For one context; used in its guest thread.
 */
final class GuestValues {
  private final Value tryMake;
  private final Value makeArray;
  private final Value makeObjectArray;
  private final Value makeBytes;
  private final Value makeList;
  private final Value makeTuple;
  private final Value makeDict;
  private final Value makeSparse;

  GuestValues(Value driver) {
    tryMake = driver.getMember("try_make");
    makeArray = driver.getMember("make_array");
    makeObjectArray = driver.getMember("make_object_array");
    makeBytes = driver.getMember("make_bytes");
    makeList = driver.getMember("make_list");
    makeTuple = driver.getMember("make_tuple");
    makeDict = driver.getMember("make_dict");
    makeSparse = driver.getMember("make_sparse");
  }

  /**
   * The guest's object for {@code value}.
   *
   * @throws MissingModuleException when the environment lacks the module that makes it
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

  private Value bytes(GuestValue.Bytes bytes) {
    try {
      return makeBytes.execute(bytes.data().address(), bytes.data().byteSize());
    } finally {
      Reference.reachabilityFence(bytes);
    }
  }

  private Value array(GuestValue.NdArray array) {
    try {
      return makeArray.execute(
          array.data().address(),
          array.data().byteSize(),
          array.type().numpyName(),
          longs(array.shape()),
          array.scalar());
    } finally {
      // The guest reads the memory by its address, which keeps nothing alive.
      Reference.reachabilityFence(array);
    }
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

  /** A binding needs a module that the environment does not have. */
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
