package dev.crucible.runtime.internal.graalpy.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithGuest
class StateSnapshotTest {
  private static final String CODE =
      """
      import functools, threading

      text = "before"
      _cache = None
      lock = threading.Lock()

      def function(a=1, *, b=2): return a, b
      function.member = 1
      function._cache = None

      @functools.wraps(function)
      def wrapper(): return function()

      def outer():
          def inner(): return 1
          return lambda: inner()

      closure = outer()

      class Type:
          member = 1
          _cache = None
          def method(self): pass
          @classmethod
          def of_class(cls): pass
          @staticmethod
          def of_none(): pass
          @property
          def value(self): pass
      """;

  private final Guest guest;
  private Value subject;
  private Value modules;
  private StateSnapshot snapshot;

  StateSnapshotTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void take() {
    subject = guest.module(CODE);
    modules = guest.module("import sys\nbefore = dict(sys.modules)");
    modules.putMember("subject", subject);
    guest.run(modules, "sys.modules['subject'] = subject");
    snapshot = StateSnapshot.take(guest.eval("[]"));
  }

  @AfterEach
  void putBack() {
    guest.run(modules, "sys.modules.clear(); sys.modules.update(before)");
  }

  private List<StateChange> after(String change) {
    snapshot.markDirty();
    guest.run(subject, change);
    return snapshot.changes();
  }

  @Test
  void nothingHasChangedAtFirst() {
    assertThat(snapshot.changes()).isEmpty();
    assertThat(snapshot.changesOfAttributes()).isEmpty();
    assertThat(snapshot.restore()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "text = 'after'; replaced subject.text; false",
        "text = text[:3] + text[3:]; replaced subject.text; false",
        "del text; deleted subject.text; false",
        "added = 1; added subject.added; true",
        "_cache = 1; replaced subject._cache; true",
        "function = wrapper; replaced subject.function; false"
      })
  void aModulesChangesAreFoundAndUndone(String change, String found, boolean harmless) {
    List<StateChange> changes = after(change);
    assertThat(changes).first().hasToString(found);
    assertThat(changes.getFirst().harmless()).isEqualTo(harmless);
    assertThat(snapshot.changesOfAttributes()).isEqualTo(changes);
    assertThat(snapshot.restore()).isTrue();
    assertThat(snapshot.changes()).isEmpty();
    assertThat(subject.getMember("text").asString()).isEqualTo("before");
    assertThat(subject.hasMember("added")).isFalse();
  }

  /** Of what cannot be undone; a restore says so. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Type.member = 2; replaced subject.Type.member",
        "Type.added = 2; added subject.Type.added",
        "Type.method = lambda self: 0; replaced subject.Type.method",
        "del Type.member; deleted subject.Type.member",
        "function.member = 2; replaced subject.function.member",
        "function.added = 2; added subject.function.added",
        "function.__defaults__ = (2,); changed the code or the defaults of subject.function",
        "function.__kwdefaults__ = {}; changed the code or the defaults of subject.function",
        "function.__code__ = (lambda: 0).__code__; "
            + "changed the code or the defaults of subject.function",
        "outer.__dict__ = {'__wrapped__': function}; replaced the dictionary of subject.outer",
        "outer.__dict__ = outer.__dict__ | {1: 2}; replaced the dictionary of subject.outer",
        "vars(outer)[1] = 2; replaced the dictionary of subject.outer",
        "vars(function)[1] = 2; replaced the dictionary of subject.function",
        "Type.__dict__['of_class'].__func__.__defaults__ = (2,); "
            + "changed the code or the defaults of subject.Type.of_class",
        "Type.of_none.__defaults__ = (2,); "
            + "changed the code or the defaults of subject.Type.of_none",
        "Type.value.fget.__defaults__ = (2,); changed the code or the defaults of subject.Type.value",
        "closure.__closure__[0].cell_contents.__defaults__ = (2,); "
            + "changed the code or the defaults of subject.<lambda>.inner",
        "threading.__class__ = type('Module', (type(threading),), {}); "
            + "replaced the class or the dictionary of threading"
      })
  void aClassOrFunctionThatWasChangedIsFoundAndNotRestored(String change, String found) {
    assertThat(after(change)).extracting(StateChange::toString).contains(found);
    assertThat(snapshot.restore()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Type._cache = 1", "function._cache = 1"})
  void theCacheOfAClassMayStay(String change) {
    List<StateChange> changes = after(change);
    assertThat(changes).hasSize(1);
    assertThat(snapshot.restore()).isEqualTo(changes.getFirst().harmless());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Type.__annotations__",
        "outer.__annotations__",
        "outer.__module__",
        "Type.method.__module__, Type.method.__annotations__, Type.__annotations__",
        "vars(outer), outer.__module__",
        "functools.wraps(outer)(lambda: 0)",
        "Type.__annotations__ = {}"
      })
  void whatReadingAddsIsHarmlessAndRemoved(String reading) {
    String absent =
        "added = {*vars(outer)} & {'__annotations__', '__module__'} or '__annotations__' in vars(Type)";
    for (int i = 0; i < 3; i++) {
      assertThat(after(reading)).isNotEmpty().allMatch(StateChange::harmless);
      assertThat(snapshot.restore()).isTrue();
      assertThat(snapshot.changes()).isEmpty();
    }
    snapshot.markDirty();
    guest.run(subject, absent);
    assertThat(subject.getMember("added").asBoolean()).isFalse();
    assertThat(snapshot.restore()).isTrue();
    guest.run(subject, "found = Type.__annotations__, outer.__module__, Type().member");
    assertThat(subject.getMember("found")).hasToString("({}, 'subject', 1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Type.__annotations__['a'] = 1",
        "outer.__annotations__['a'] = 1",
        "outer.__module__ = 'other'",
        "Type.__slotnames__ = []"
      })
  void whatReadingDoesNotAddIsNotRemoved(String change) {
    assertThat(after(change)).hasSize(1).noneMatch(StateChange::harmless);
    assertThat(snapshot.restore()).isFalse();
  }

  @Test
  void aModuleThatWasExchangedIsPutBack() {
    assertThat(after("import sys; sys.modules['numpy'] = sys; sys.modules['added'] = sys"))
        .extracting(StateChange::toString)
        .contains("replaced sys.modules['numpy']");
    assertThat(snapshot.restore()).isTrue();
    guest.run(modules, "import numpy; found = (numpy.__name__, 'added' in sys.modules)");
    assertThat(modules.getMember("found")).hasToString("('numpy', False)");
  }

  @Test
  void functionsAreLeftOutWhereOnlyAttributesAreAsked() {
    after("function.__defaults__ = (2,)");
    assertThat(snapshot.changesOfAttributes()).isEmpty();
  }

  /** Whoever has found nothing changed has nothing to look for, until code runs. */
  @Test
  void aRestoreLooksAtNothingUntilCodeHasRun() {
    assertThat(snapshot.changes()).isEmpty();
    guest.run(subject, "text = 'after'");
    assertThat(snapshot.restore()).isTrue();
    assertThat(subject.getMember("text").asString()).isEqualTo("after");
    snapshot.markDirty();
    assertThat(snapshot.restore()).isTrue();
    assertThat(subject.getMember("text").asString()).isEqualTo("before");
  }

  @Test
  void aLockThatIsHeldCannotBeRestored() {
    after("lock.acquire()");
    assertThat(snapshot.restore()).isFalse();
    after("lock.release()");
    assertThat(snapshot.restore()).isTrue();
  }

  @Test
  void extendTakesOverWhatTrustedCodeHasLoadedAndChanged() {
    Value later = guest.module("later", "def function(): pass\ntext = 'before'");
    modules.putMember("later", later);
    Value function = later.getMember("function");
    assertThat(snapshot.knows(function)).isFalse();
    guest.run(modules, "sys.modules['later'] = later");
    after("text = 'after'; Type.added = 1; function.added = 1");
    snapshot.extend();

    assertThat(snapshot.knows(function)).isTrue();
    assertThat(snapshot.changes()).isEmpty();
    snapshot.markDirty();
    guest.run(later, "text = 'after'");
    assertThat(snapshot.changes())
        .extracting(StateChange::toString)
        .containsExactly("replaced later.text");
    assertThat(snapshot.restore()).isTrue();
    assertThat(later.getMember("text").asString()).isEqualTo("before");
    assertThat(subject.getMember("text").asString()).isEqualTo("after");
  }

  @Test
  void moreObjectsCanBeWatchedThanModulesLeadTo() {
    Value hidden = guest.module("hidden", "def function(): pass\nthose = [function]");
    assertThat(snapshot.knows(hidden.getMember("function"))).isFalse();
    StateSnapshot wider = StateSnapshot.take(hidden.getMember("those"));
    assertThat(wider.knows(hidden.getMember("function"))).isTrue();
    guest.run(hidden, "function.__defaults__ = (1,)");
    assertThat(wider.changes()).hasSize(1);
  }

  @Test
  void itKnowsWhatWasThereAndWhatIsNotPythons() {
    for (String there : List.of("function", "Type", "wrapper")) {
      assertThat(snapshot.knows(subject.getMember(there))).as(there).isTrue();
    }
    for (String there : List.of("np.allclose", "int", "len", "np.ndarray", "np.add")) {
      assertThat(snapshot.knows(guest.eval(there))).as(there).isTrue();
    }
    for (String later : List.of("lambda: 0", "type('T', (), {})")) {
      assertThat(snapshot.knows(guest.eval(later))).as(later).isFalse();
    }
  }
}
