package dev.crucible.jmh.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptMixTest {
  private static final KnownScript HONEST = KnownScript.of("honest", "x = 1", true);

  @Test
  void hostileScriptsAreSpreadEvenlyAndEachHasItsTurn() {
    List<KnownScript> hostile = HostileScripts.read();
    var mix = new ScriptMix(List.of(HONEST), hostile, 0.01);
    List<KnownScript> scripts = Stream.generate(mix).limit(100L * hostile.size()).toList();
    assertThat(scripts).extracting(KnownScript::code).doesNotHaveDuplicates();
    assertThat(scripts)
        .filteredOn(KnownScript::isHostile)
        .extracting(KnownScript::name)
        .containsExactlyElementsOf(hostile.stream().map(KnownScript::name).toList());
    assertThat(scripts.subList(0, 100)).filteredOn(KnownScript::isHostile).hasSize(1);
  }

  @Test
  void theSequenceWithoutHostileScriptsRepeatsNone() {
    var mix = new ScriptMix(List.of(HONEST), HostileScripts.read(), 0.5);
    List<KnownScript> first = Stream.generate(mix.honestOnly()).limit(100).toList();
    assertThat(first).noneMatch(KnownScript::isHostile);
    assertThat(Stream.concat(first.stream(), Stream.generate(mix).limit(100)))
        .extracting(KnownScript::code)
        .doesNotHaveDuplicates();
  }

  @Test
  void withoutAShareNoneIsHostile() {
    var mix = new ScriptMix(List.of(HONEST), HostileScripts.read(), 0);
    assertThat(Stream.generate(mix).limit(1000)).noneMatch(KnownScript::isHostile);
  }
}
