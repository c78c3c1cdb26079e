package dev.crucible.runtime.internal.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.graal.python.PythonLanguage;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

@WithGuest
class CodeCacheTest {
  private static final int MANY = 1100;

  private final Guest guest;

  CodeCacheTest(Guest guest) {
    this.guest = guest;
  }

  private Map<?, ?> cached() throws ReflectiveOperationException {
    Field field = PythonLanguage.class.getDeclaredField("runtimeCachedRootNodes");
    field.setAccessible(true);
    return (Map<?, ?>) field.get(guest.language());
  }

  private Value functions(int count) {
    return guest.module("functions = [%s]".formatted("lambda: 1,".repeat(count)));
  }

  @Test
  void codeThatCameLaterIsForgottenAndRunsAllTheSame() throws Exception {
    var cache = new CodeCache(guest.language());
    Value kept = functions(10);
    cache.keep();
    int before = cached().size();

    Value module = functions(MANY);
    assertThat(cached()).as("there is code in it").hasSizeGreaterThan(before + MANY - 1);
    cache.trim();
    assertThat(cached().size()).isBetween(before, before + 100);

    guest.run(kept, "total = sum(function() for function in functions)");
    assertThat(kept.getMember("total").asInt()).isEqualTo(10);
    guest.run(module, "total = sum(function() for function in functions)");
    assertThat(module.getMember("total").asInt()).isEqualTo(MANY);
  }

  @Test
  void codeOfARequestIsForgottenWhenItEndsAndRunsAllTheSame() throws Exception {
    String source =
        """
        def outer():
            def inner():
                return [(lambda: 5)()]
            return inner()

        total = outer()[0]
        """;
    var compiler = new GuestCompiler(Set.of());
    int before = cached().size();
    Value module = guest.module("total = 0");
    module.putMember("code", compiler.compile("sample.py", source).orElseThrow().object());
    guest.run(module, "exec(code)");
    assertThat(cached()).as("with the three functions").hasSizeGreaterThanOrEqualTo(before + 3);

    int all = cached().size();
    compiler.endRequest();
    assertThat(cached()).hasSize(all - 3);
    guest.run(module, "total = 0\nexec(code)");
    assertThat(module.getMember("total").asInt()).isEqualTo(5);
  }

  @Test
  void aLittleCodeIsLeft() throws Exception {
    var cache = new CodeCache(guest.language());
    cache.keep();
    var _ = functions(10);
    int before = cached().size();
    cache.trim();
    assertThat(cached()).hasSize(before);
  }
}
