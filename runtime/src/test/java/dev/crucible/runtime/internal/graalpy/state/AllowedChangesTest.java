package dev.crucible.runtime.internal.graalpy.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.truffle.api.object.DynamicObject;
import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithGuest
class AllowedChangesTest {
  private final Guest guest;

  AllowedChangesTest(Guest guest) {
    this.guest = guest;
  }

  /** An expression for what was there before; without one the attribute was added. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      quoteCharacter = '"',
      value = {
        "OF_MODULES, numpy, float, -, true",
        "OF_MODULES, numpy, __getattr__, -, false",
        "OF_MODULES, numpy, allclose, np.allclose, false",
        "OF_MODULES, numpy, pi, np.pi, false",
        "OF_MODULES, sys, stdout, sys.stdout, true",
        "OF_MODULES, numpy, stdout, sys.stdout, false",
        "OF_MODULES, sys, modules, sys.modules, false",
        "OF_MODULES, numpy, __spec__, np.__spec__, true",
        "OF_MODULES, numpy, _cache, {}, true",
        "OF_MODULES, builtins, _cache, {}, false",
        "OF_MODULES, numpy, _function, lambda: 0, false",
        "OF_MODULES, numpy, _module, sys, false",
        "OF_MODULES, numpy, _type, \"type('T', (), {})\", false",
        "OF_MODULES, numpy, _type, int, false",
        "OF_MODULES, numpy, _of_c, len, false",
        "OF_MODULES, numpy, _of_c, np._core.multiarray.concatenate, false",
        "OF_MODULES, numpy, _ufunc, np.add, false",
        "OF_MODULES, numpy, _bound, [].append, false",
        "OF_MODULES, numpy, _partial, __import__('functools').partial(len), false",
        "OF_MODULES, numpy, _array, np.zeros(3), false",
        "OF_MODULES, numpy, _lock, __import__('threading').Lock(), true",
        "OF_CLASSES, T, _static, staticmethod(len), false",
        "OF_CLASSES, T, _property, property(len), false",
        "OF_MODULES, numpy, _type, np.ndarray, false",
        "OF_MODULES, numpy, __all__, np.__all__, false",
        "OF_CLASSES, T, added, -, true",
        "OF_CLASSES, T, __eq__, -, false",
        "OF_CLASSES, T, _cache, {}, true",
        "OF_CLASSES, T, cache, {}, false",
        "OF_CLASSES, T, _method, lambda self: 0, false",
        "OF_FUNCTIONS, f, added, -, true",
        "OF_FUNCTIONS, f, __wrapped__, -, false",
        "OF_FUNCTIONS, f, __annotations__, -, false",
        "OF_FUNCTIONS, f, __module__, -, false",
        "OF_FUNCTIONS, f, _cache, {}, false"
      })
  void whatAltersNoOtherCodeIsAllowed(
      AllowedChanges changes, String owner, String name, String before, boolean allowed) {
    Object value = before == null ? null : guest.object(before);
    assertThat(changes.allows(change(owner, name, value, 1), _ -> false)).isEqualTo(allowed);
  }

  private static AttributeChange change(String owner, String name, Object before, Object now) {
    return new AttributeChange(null, owner, name, before, now);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "numpy, _cache, {}, \"{'a': (1, 'b', [2.5, None])}\", true",
        "numpy, _cache, None, \"{1, 'a'}\", true",
        "numpy, _cache, {}, {'a': object()}, false",
        "numpy, _cache, None, [object()], false",
        "numpy, _cache, None, object(), false",
        "numpy, _cache, None, lambda: 0, false",
        "numpy, _lock, __import__('threading').Lock(), __import__('threading').Lock(), true",
        "tempfile, _names, None, __import__('tempfile')._RandomNameSequence(), true",
        "urllib.parse, _pattern, None, \"__import__('re').compile('a*')\", true",
        "numpy, _names, None, __import__('tempfile')._RandomNameSequence(), false",
        "platform, _cache, None, \"__import__('platform').uname_result('a', 'b', 'c', 'd', 'e')\", true",
        "platform, _cache, None, \"__import__('platform').uname_result(len, 'b', 'c', 'd', 'e')\", false"
      })
  void aCacheMayBecomeDataOrAnObjectOfTheLibrary(
      String owner, String name, String before, String now, boolean allowed) {
    var change = change(owner, name, guest.object(before), guest.object(now));
    assertThat(AllowedChanges.OF_MODULES.allows(change, _ -> true)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "numpy, int, true",
    "numpy, float, true",
    "numpy, isinstance, false",
    "numpy.linalg, float, false",
    "scipy.integrate, simps, true"
  })
  void aNameOfABuiltinIsNotAddedToAModule(String owner, String name, boolean allowed) {
    assertThat(AllowedChanges.OF_MODULES.allows(change(owner, name, null, 1), _ -> true))
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"mean, false", "added, true"})
  void anInheritedMethodIsNotReplaced(String name, boolean allowed) {
    var type = (DynamicObject) guest.object("type('A', (type('B', (), {'mean': len}),), {})");
    var change = new AttributeChange(type, "A", name, null, guest.object("len"));
    assertThat(AllowedChanges.OF_CLASSES.allows(change, _ -> true)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      quoteCharacter = '"',
      value = {
        "np.mean, __annotations__, -, {}, true",
        "np.mean, __annotations__, {}, {}, false",
        "np.mean, __annotations__, -, {'a': 1}, false",
        "np.mean, __annotations__, -, \"type('D', (dict,), {})()\", false",
        "np.mean, __annotations__, -, [], false",
        "np.poly1d, __annotations__, -, {}, true",
        "np.poly1d, __slotnames__, -, [], false",
        "np.poly1d, __module__, -, np.__name__, false",
        "types.prepare_class, __module__, -, types.__name__, true",
        "types.prepare_class, __module__, -, 'numpy', false",
        "types.prepare_class, __module__, -, None, false",
        "types.prepare_class, __wrapped__, -, {}, false",
        "\"eval('lambda: 0', {'__name__': types.__name__})\", __module__, -, types.__name__, true",
        "\"eval('lambda: 0', {'__name__': types.__name__})\", __module__, -, None, false",
        "\"eval('lambda: 0', {})\", __module__, -, None, true"
      })
  void whatReadingAddsIsKnown(
      String owner, String name, String before, String now, boolean reading) {
    var object = (DynamicObject) guest.object(owner);
    Object old = before == null ? null : guest.object(before);
    assertThat(AllowedChanges.addedByReading(object, name, old, guest.object(now)))
        .isEqualTo(reading);
  }
}
