package dev.crucible.runtime.internal.graalpy.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithGuest
class LoadedModulesTest {
  private final Guest guest;
  private LoadedModules loaded;
  private Value module;

  LoadedModulesTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void take() {
    module = guest.module("import sys, math\nmodules = sys.modules\nbefore = dict(modules)");
    loaded = new LoadedModules(guest.python());
    loaded.extend((_, _) -> {});
  }

  @AfterEach
  void putBack() {
    guest.run(module, "modules.clear(); modules.update(before)");
  }

  private boolean asBefore() {
    guest.run(module, "same = list(modules.items()) == list(before.items())");
    return module.getMember("same").asBoolean();
  }

  @Test
  void nothingIsReplacedAtFirst() {
    assertThat(loaded.replaced()).isEmpty();
    loaded.restore();
    assertThat(asBefore()).isTrue();
  }

  @Test
  void extendNamesWhatWasLoadedSince() {
    guest.run(module, "modules['added'] = math");
    List<String> added = new ArrayList<>();
    loaded.extend((name, _) -> added.add(name.toJavaStringUncached()));
    assertThat(added).containsExactly("added");
    guest.run(module, "modules['added'] = sys");
    assertThat(loaded.replaced()).containsExactly(GuestObjects.text("added"));
  }

  @Test
  void aModuleThatWasReplacedOrTakenAwayIsPutBack() {
    guest.run(module, "modules['math'] = sys; del modules['numpy']");
    assertThat(loaded.replaced())
        .containsExactlyInAnyOrder(GuestObjects.text("math"), GuestObjects.text("numpy"));
    loaded.restore();
    assertThat(loaded.replaced()).isEmpty();
    guest.run(module, "same = modules == before and modules['math'] is math");
    assertThat(module.getMember("same").asBoolean()).isTrue();
  }

  @Test
  void aModuleThatWasAddedIsNoReplacementAndIsTakenAway() {
    guest.run(module, "modules['added'] = math");
    assertThat(loaded.replaced()).isEmpty();
    loaded.restore();
    assertThat(asBefore()).isTrue();
  }

  /** The key could run code of a sample whenever it is compared. */
  @Test
  void aKeyOfAnotherKindIsTakenAwayWithoutBeingAsked() {
    guest.run(
        module,
        """
        asked = []
        class Key(str):
            __hash__ = str.__hash__
            def __eq__(self, other):
                asked.append(other)
                return True
        modules.pop('math')
        modules[Key('math')] = sys
        """);
    assertThat(loaded.isAsRecorded()).isFalse();
    assertThat(loaded.replaced()).containsExactly(GuestObjects.text("math"));
    loaded.restore();
    assertThat(loaded.isAsRecorded()).isTrue();
    guest.run(module, "silent = asked == []; same = modules['math'] is math");
    assertThat(module.getMember("silent").asBoolean()).isTrue();
    assertThat(module.getMember("same").asBoolean()).isTrue();
    guest.run(module, "same = modules == before and {type(key) for key in modules} == {str}");
    assertThat(module.getMember("same").asBoolean()).isTrue();
  }

  @Test
  void theMainModuleIsNotRecordedAndStays() {
    guest.run(module, "main = type(sys)('__main__'); modules['__main__'] = main");
    assertThat(loaded.isAsRecorded()).isTrue();
    guest.run(module, "modules['added'] = math");
    assertThat(loaded.isAsRecorded()).isFalse();
    loaded.restore();
    guest.run(module, "same = modules['__main__'] is main and modules.keys() == before.keys()");
    assertThat(module.getMember("same").asBoolean()).isTrue();
  }

  /** Its entries have moved then. */
  @Test
  void aTableThatWasFilledAnewIsUnchanged() {
    guest.run(module, "modules.clear(); modules.update(reversed(before.items()))");
    assertThat(loaded.replaced()).isEmpty();
    guest.run(module, "modules['math'] = sys");
    assertThat(loaded.replaced()).containsExactly(GuestObjects.text("math"));
  }
}
