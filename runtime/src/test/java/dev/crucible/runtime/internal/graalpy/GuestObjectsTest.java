package dev.crucible.runtime.internal.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.graal.python.builtins.objects.cext.PythonAbstractNativeObject;
import com.oracle.graal.python.builtins.objects.dict.PDict;
import com.oracle.graal.python.builtins.objects.function.PFunction;
import com.oracle.graal.python.builtins.objects.module.PythonModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithGuest
class GuestObjectsTest {
  private final Guest guest;

  GuestObjectsTest(Guest guest) {
    this.guest = guest;
  }

  @Test
  void aValueStandsForAnObjectOfGraalPys() {
    assertThat(guest.object("sys")).isInstanceOf(PythonModule.class);
    assertThat(guest.object("lambda: 0")).isInstanceOf(PFunction.class);
    assertThat(guest.object("{}")).isInstanceOf(PDict.class);
    assertThat(guest.object("np.zeros(1)")).isInstanceOf(PythonAbstractNativeObject.class);
    assertThat(guest.object("7")).isEqualTo(7);
    assertThat(guest.object("7.5")).isEqualTo(7.5);
  }

  @Test
  void twoValuesOfOneObjectStandForTheSame() {
    assertThat(guest.object("sys")).isSameAs(guest.object("sys"));
  }

  /** Python keeps texts that differ in the width of their characters in different ways. */
  @ParameterizedTest
  @ValueSource(strings = {"", "name", "größe", "λ", "\ud83d\ude00"})
  void aTextOfOursIsPythons(String text) {
    var dict = (PDict) GuestObjects.of(guest.eval("lambda text: {text: 1}").execute(text));
    assertThat(dict.getItem(GuestObjects.text(text))).isEqualTo(1);
    assertThat(GuestObjects.text(text)).isEqualTo(guest.object("'%s'".formatted(text)));
  }
}
