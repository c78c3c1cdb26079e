package dev.crucible.runtime.internal.graalpy.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.GuestCompiler;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithGuest
class ConfinementTest {
  private final Guest guest;
  private GuestCompiler compiler;

  ConfinementTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void make() {
    Value names = guest.eval("list(vars(__import__('builtins')))");
    compiler = new GuestCompiler(Set.of(names.as(String[].class)));
  }

  private Confinement of(String source) {
    return compiler.confinement("sample.py", source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x = 1\nx += 2\nx: int = 3\n(a, *b), c = [[1, 2], 3]\ndel a, b[0]",
        "def f(a, /, b=1, *c, d=2, **e) -> int:\n    return a + b + sum(c) + d + len(e)",
        "def f(n):\n    def g():\n        nonlocal n\n        n = n - 1\n        return n\n    return g()",
        "def f(values):\n    yield from sorted(values)\n    yield (yield 1)",
        "f = lambda x, y=2: x if x > y else -y",
        "s = {x: y for x, y in zip('ab', range(2)) if (z := y) or not z}\nt = {*s}, [*s], (i for i in s)",
        "for i in range(3):\n    if i == 1: continue\n    else: break\nelse:\n    pass",
        "while 1 < 2 <= 3 and not 4 in [5]:\n    break",
        "try:\n    raise ValueError('x') from None\nexcept (KeyError, ValueError) as error:\n"
            + "    print(error.args)\nelse:\n    pass\nfinally:\n    pass",
        "assert 1 == 1, 'never'",
        "x = [3, 1, 2]\nx.sort()\nx[0] = x[1:][-1]\ny = x.copy()\nx.append(f'{y[0]!r:>{len(x)}}')",
        "'{:.2f} {0!r:>8} {name}'.format(1.5, name=2)",
        "import math\nimport itertools as it\nmath.sqrt(2) + sum(it.chain([1], [2]))",
        "from typing import List, Optional\nfrom collections import deque, defaultdict\n"
            + "def f(x: List[int]) -> Optional[int]:\n    return deque(x).popleft()",
        "def f(x, int=1):\n    return isinstance(x, str) or isinstance(x, (list, (tuple, float)))",
        "def f(sum, list):\n    max = sum + list\n    return max",
        "from functools import lru_cache\n@lru_cache(maxsize=None)\ndef f(n): return n and f(n - 1)",
        "import numpy as np",
        "if __name__ == '__main__':\n    print('main')",
        "def f(input, type=None):\n    return 1",
      })
  void codeThatChangesOnlyItsOwnObjectsIsConfined(String source) {
    assertThat(of(source).confined()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.y = 1",
        "x.y += 1",
        "x.append: int = 1",
        "del x.append",
        "for x.append in [1]: pass",
        "[0 for x.append in [1]]",
        "(x.append, y) = 1, 2",
        "[*x.append] = 1, 2",
        "class C: pass",
        "async def f(): pass",
        "with x: pass",
        "match 1:\n    case _: pass",
        "try:\n    pass\nexcept* ValueError:\n    pass",
        "type T = int",
        "def f[T](x: T): pass",
        "def f():\n    global x\n    x = 1",
        "x.__class__",
        "x.__dict__",
        "f.__globals__",
        "x.gi_frame",
        "x._private",
        "x.unknown",
        "__builtins__",
        "__loader__",
        "__name__ = 'x'",
        "def __getattr__(name): pass",
        "import numpy as __builtins__",
        "import math as __name__",
        "lambda __x: 1",
        "try:\n    pass\nexcept ValueError as __name__:\n    pass",
        "ｅval('1')",
        "def größe(): pass",
        "eval('1')",
        "exec('1')",
        "getattr",
        "f = setattr",
        "x = type",
        "object()",
        "globals()",
        "vars()",
        "locals()",
        "open",
        "super",
        "input()",
        "exit()",
        "@property\ndef f(): pass",
        "def f(x=getattr): pass",
        "def f(x: getattr): pass",
        "def f() -> getattr: pass",
        "lambda x=getattr: 1",
        "f'{getattr}'",
        "f'{1:{getattr}}'",
        "x[getattr]",
        "x[getattr:1]",
        "print(*getattr)",
        "print(**getattr)",
        "print(file=getattr)",
        "{**getattr}",
        "(y := getattr)",
        "raise ValueError from getattr",
        "assert 1, getattr",
        "try:\n    pass\nexcept getattr:\n    pass",
        "import os",
        "import sys",
        "import numpy.linalg",
        "import collections.abc",
        "from numpy import array",
        "from . import x",
        "from .math import sqrt",
        "from math import *",
        "from typing import Type",
        "from typing import get_type_hints",
        "from functools import update_wrapper",
        "from functools import wraps",
        "from collections import OrderedDict",
        "from collections import Counter",
        "import collections\ncollections.Counter",
        "isinstance",
        "f = isinstance",
        "isinstance(1, x)",
        "isinstance(1, [int])",
        "isinstance(1, (int, x))",
        "isinstance(1, int | x)",
        "isinstance(1, *x)",
        "isinstance(*x)",
        "isinstance(1, int, **x)",
        "from typing import Mapping\nisinstance(1, Mapping)",
        "def f(int):\n    return isinstance(1, int)",
        "[isinstance(1, int) for int in x]",
        "issubclass(int, int)",
        "sum = 1",
        "def len(x): pass",
        "import math as max",
        "for min in [1]: pass",
        "from collections import namedtuple",
        "from string import Formatter",
        "from __future__ import annotations",
        "'{0.real}'.format(1)",
        "'{0[x]}'.format({})",
        "'{:{0.real}}'.format(1)",
        "'{}'.format",
        "x.format(1)",
        "str.format('{0.real}', 1)",
        "'{}'.format_map({})",
        "list.copy([1])",
        "x.copy",
        "f = x.copy",
        "x.copy(*y)",
        "x.copy(**y)",
        "'x'.encode('idna')",
        "import numpy as np\nnp.sqrt(2)",
        "import numpy as np\nx = np",
        "def f():\n    import numpy as np\nnp",
        "(",
        "x = 1\0",
      })
  void otherCodeIsNot(String source) {
    assertThat(of(source).confined() && clear(of(source))).isFalse();
  }

  /** Returns true if the code mentions no name that it must not. */
  private static boolean clear(Confinement code) {
    return code.opaque().stream().noneMatch(code.mentioned()::contains);
  }

  @Test
  void boundNamesAreThoseOfTheModuleWithTheirMeanings() {
    Confinement code =
        of(
            """
            import math
            import numpy as np
            from typing import List as L
            from math import e, pi
            pi = 3
            def f(a):
                b = a
                return [c for c in b]
            x, (y, *z) = 1, (2, 3)
            for i in x: pass
            d = [j for j in y if (k := j)]
            """);
    assertThat(code.bound())
        .containsAllEntriesOf(
            Map.of("math", "math", "np", "numpy", "L", "typing.List", "e", "math.e"))
        .containsAllEntriesOf(
            Map.of("pi", "", "f", "", "x", "", "y", "", "z", "", "i", "", "k", ""))
        .doesNotContainKeys("a", "b", "c");
    assertThat(code.opaque()).containsExactly("np");
    assertThat(code.mentioned()).contains("pi", "a", "b").doesNotContain("np");
  }
}
