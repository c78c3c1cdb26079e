package dev.crucible.runtime.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonModuleTest {

  @Test
  void tellsWhatAModuleBindsAndUses() {
    PythonModule module =
        PythonModule.of(
                """
                import numpy as np
                from math import pi
                try:
                    import a.b
                except ImportError as e:
                    pass
                G: float = 9.81
                def f(x, *, y=DEFAULT):
                    z = [helper(w) for w in x]
                    return z + G + np.pi
                class C(Base):
                    inner = 1
                    def m(self): return self.inner + OTHER
                """)
            .orElseThrow();
    assertThat(module.bound()).containsExactlyInAnyOrder("np", "pi", "a", "e", "G", "f", "C");
    assertThat(module.missing())
        .containsExactlyInAnyOrder("ImportError", "float", "DEFAULT", "helper", "Base", "OTHER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(x)\n    return x\n",
        "Here is the code:\n\ndef f(x):\n    return x\n",
        "print 1\n",
        "x = '\n",
        "def f():\n    from math import *\n",
        "def f(x):\n\u00a0   return x\n",
        "x = 1\0\n",
      })
  void aSyntaxErrorIsNoModule(String source) {
    assertThat(PythonModule.of(source)).isEmpty();
  }

  @Test
  void absurdTextsAreNoModules() {
    assertThat(PythonModule.of("x = " + "-".repeat(500_000) + "1")).isEmpty();
    assertThat(PythonModule.of("not ".repeat(200_000) + "1")).isEmpty();
    assertThat(PythonModule.of("(".repeat(200_000))).isEmpty();
    assertThat(PythonModule.of("f'''{".repeat(20_000))).isEmpty();
    assertThat(PythonModule.of("x\n".repeat(1_000_000))).isEmpty();
  }
}
