package dev.crucible.runtime.internal.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.Section;
import dev.crucible.runtime.internal.graalpy.syntax.Confinement;
import dev.crucible.runtime.value.GuestValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfinedSectionsTest {
  private static final Section SETUP = Section.setup("setup.py", "");
  private static final Section SAMPLE = Section.sample("sample.py", "");
  private static final Section TEST = Section.test("test.py", "");

  private final ConfinedSections sections = new ConfinedSections(Set.of("sum", "len"), () -> {});

  private static Confinement confined(Map<String, String> bound, String... mentioned) {
    return new Confinement(true, bound, Set.of(), Set.of(mentioned));
  }

  @Test
  void oneThatIsNotConfinedIsEnough() {
    sections.add(SAMPLE, confined(Map.of("f", "")));
    assertThat(sections.all()).isTrue();
    sections.add(TEST, Confinement.NONE);
    assertThat(sections.all()).isFalse();
    sections.add(TEST, confined(Map.of()));
    assertThat(sections.all()).isFalse();
    assertThat(sections.keepMeanings()).isFalse();
  }

  @Test
  void anOpaqueNameMustNotBeMentionedByAnySection() {
    sections.add(SETUP, new Confinement(true, Map.of("np", "numpy"), Set.of("np"), Set.of()));
    sections.add(SAMPLE, confined(Map.of("f", ""), "f"));
    assertThat(sections.all()).isTrue();
    sections.add(TEST, confined(Map.of(), "np"));
    assertThat(sections.all()).isFalse();
  }

  @Test
  void aBindingThatPythonCodeMakesIsNotConfined() {
    var number = new GuestValue.Real(1);
    sections.add(
        TEST.with("target", new GuestValue.ListValue(List.of(number))), confined(Map.of()));
    assertThat(sections.all()).isTrue();
    var numbers = GuestValue.NdArray.of(1.0, 2.0);
    var sparse =
        new GuestValue.SparseMatrix(
            GuestValue.SparseFormat.COO,
            numbers,
            numbers,
            numbers,
            List.of(2L, 1L),
            Optional.empty());
    sections.add(
        TEST.with("target", new GuestValue.ListValue(List.of(sparse))), confined(Map.of()));
    assertThat(sections.all()).isFalse();
  }

  @Test
  void aSampleKeepsMeaningsIfItBindsOnlyItsOwnNames() {
    sections.add(SETUP, confined(Map.of("List", "typing.List", "helper", "")));
    sections.add(SAMPLE, confined(Map.of("f", "", "List", "typing.List")));
    sections.add(TEST, confined(Map.of("check", "", "helper", "")));
    assertThat(sections.keepMeanings()).isTrue();
  }

  @Test
  void aSampleThatGetsANameOfSetUpCodeDoesNot() {
    sections.add(SETUP, confined(Map.of("helper", "")));
    sections.add(SAMPLE.with("helper", new GuestValue.Int(1)), confined(Map.of()));
    assertThat(sections.all()).isTrue();
    assertThat(sections.keepMeanings()).isFalse();
  }

  @Test
  void aBindingOfABuiltinsNameIsNotConfined() {
    sections.add(TEST.with("sum", new GuestValue.Int(1)), confined(Map.of()));
    assertThat(sections.all()).isFalse();
  }

  @Test
  void aSampleThatBindsAnotherMeaningDoesNot() {
    for (Map<String, String> bound :
        List.of(
            Map.of("helper", ""),
            Map.of("List", ""),
            Map.of("List", "typing.Set"),
            Map.of("given", ""))) {
      var each = new ConfinedSections(Set.of("sum", "len"), () -> {});
      each.add(
          SETUP.with("given", new GuestValue.Int(1)),
          confined(Map.of("List", "typing.List", "helper", "")));
      each.add(SAMPLE, confined(bound));
      assertThat(each.all()).isTrue();
      assertThat(each.keepMeanings()).as("%s", bound).isFalse();
    }
  }
}
