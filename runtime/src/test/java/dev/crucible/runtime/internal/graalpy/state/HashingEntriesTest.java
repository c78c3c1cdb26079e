package dev.crucible.runtime.internal.graalpy.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.graal.python.builtins.objects.dict.PDict;
import dev.crucible.runtime.internal.graalpy.Guest;
import dev.crucible.runtime.internal.graalpy.WithGuest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithGuest
class HashingEntriesTest {
  private final Guest guest;

  HashingEntriesTest(Guest guest) {
    this.guest = guest;
  }

  /** GraalPy keeps small, large and mixed dictionaries, and those of objects, differently. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; []",
        "{'b': 1, 'a': 2}; [b=1, a=2]",
        "{2: 'x', 'a': 1.5, None: True}; [2=x, a=1.5, None=true]",
        "vars(types.SimpleNamespace(b=1, a=2)); [b=1, a=2]",
        "dict.fromkeys('abcdefghijklmno', 1) | {'b': 2}; "
            + "[a=1, b=2, c=1, d=1, e=1, f=1, g=1, h=1, i=1, j=1, k=1, l=1, m=1, n=1, o=1]"
      })
  void everyEntryIsGivenInItsOrder(String dictionary, String entries) {
    List<String> found = new ArrayList<>();
    HashingEntries.forEach(
        ((PDict) guest.object(dictionary)).getDictStorage(),
        (key, value) -> found.add(key + "=" + value));
    assertThat(found).hasToString(entries);
  }
}
