package dev.crucible.runtime.internal.graalpy.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.graal.python.builtins.objects.PNone;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import org.junit.jupiter.api.Test;

class IdentityTest {

  @Test
  void onlyNumbersAreTheSameWhenTheyAreEqual() {
    Object text = GuestObjects.text("text");
    assertThat(Identity.same(text, text)).isTrue();
    assertThat(Identity.same(text, GuestObjects.text("text"))).isFalse();
    assertThat(Identity.same(1000, 1000)).isTrue();
    assertThat(Identity.same(1000, 1000L)).isFalse();
    assertThat(Identity.same(0.5, 0.5)).isTrue();
    assertThat(Identity.same(0.0, -0.0)).isFalse();
    assertThat(Identity.same(Double.NaN, Double.NaN)).isTrue();
    assertThat(Identity.same(true, true)).isTrue();
    assertThat(Identity.same(true, 1)).isFalse();
  }

  @Test
  void noneIsTheSameAsItselfAndAsNothingElse() {
    assertThat(Identity.same(PNone.NONE, PNone.NONE)).isTrue();
    assertThat(Identity.same(PNone.NONE, PNone.NO_VALUE)).isFalse();
    assertThat(Identity.same(PNone.NONE, null)).isFalse();
    assertThat(Identity.same(null, null)).isTrue();
  }

  @Test
  void elementsAreTheSameObjectsInTheSamePlaces() {
    Object one = new Object();
    Object two = new Object();
    Object[] both = {one, two};
    assertThat(Identity.sameElements(both, both)).isTrue();
    assertThat(Identity.sameElements(both, both.clone())).isTrue();
    assertThat(Identity.sameElements(both, new Object[] {two, one})).isFalse();
    assertThat(Identity.sameElements(both, new Object[] {one})).isFalse();
    assertThat(Identity.sameElements(both, null)).isFalse();
    assertThat(Identity.sameElements(null, null)).isTrue();
    assertThat(Identity.sameElements(both, new Object[] {one, one}, 1)).isTrue();
    assertThat(Identity.sameElements(both, new Object[] {one, one}, 2)).isFalse();
  }
}
