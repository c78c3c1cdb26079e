package dev.crucible.runtime.internal.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.graal.python.builtins.objects.module.PythonModule;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

@WithGuest
class BuiltinModulesTest {
  private final Guest guest;

  BuiltinModulesTest(Guest guest) {
    this.guest = guest;
  }

  @Test
  void theyAreThoseOfPython() {
    Map<TruffleString, PythonModule> modules = BuiltinModules.of(guest.python());
    assertThat(modules)
        .containsEntry(GuestObjects.text("sys"), (PythonModule) guest.object("sys"))
        .containsEntry(
            GuestObjects.text("builtins"), (PythonModule) guest.object("__import__('builtins')"));
  }

  @Test
  void nothingImportsOneThatWasTakenAway() {
    Value module =
        guest.module(
            """
            import _imp, importlib.machinery, sys

            def imported(name):
                try:
                    __import__(name)
                    return True
                except ImportError:
                    return False

            def created(name):
                spec = importlib.machinery.ModuleSpec(name, importlib.machinery.BuiltinImporter)
                try:
                    return _imp.create_builtin(spec) is not None
                except (ImportError, NotImplementedError):
                    return False

            def forget(name):
                del sys.modules[name]
            """);
    String name = "_posixshmem";
    assertThat(module.invokeMember("created", name).asBoolean()).isTrue();
    assertThat(module.invokeMember("imported", name).asBoolean()).isTrue();
    BuiltinModules.remove(guest.context(), Set.of(name));
    assertThat(module.invokeMember("imported", name).asBoolean())
        .as("it stays in sys.modules")
        .isTrue();
    module.invokeMember("forget", name);
    assertThat(module.invokeMember("imported", name).asBoolean()).isFalse();
    assertThat(module.invokeMember("created", name).asBoolean()).isFalse();
    assertThat(module.invokeMember("created", "_multiprocessing").asBoolean()).isTrue();
  }
}
