package dev.crucible.harness.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.value.GuestValue;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ContentDigestPropertyTest {

  @Property
  void partsAreNotJustJoined(@ForAll String a, @ForAll String b) {
    String parts = new ContentDigest().add(a).add(b).hex();
    assertThat(new ContentDigest().add(a).add(b).hex()).isEqualTo(parts);
    assertThat(new ContentDigest().add(a + b).hex()).isNotEqualTo(parts);
    assertThat(new ContentDigest().add(a).add(b).add("").hex()).isNotEqualTo(parts);
  }

  @Test
  void valuesOfDifferentTypesDiffer() {
    List<GuestValue> values =
        List.of(
            new GuestValue.None(),
            new GuestValue.Bool(true),
            new GuestValue.Int(1),
            new GuestValue.Real(1),
            new GuestValue.Text("1"),
            GuestValue.Bytes.of(new byte[] {1}),
            GuestValue.NdArray.of(1.0),
            GuestValue.NdArray.of(1L),
            GuestValue.NdArray.scalar(1),
            new GuestValue.ListValue(List.of(new GuestValue.Int(1))),
            new GuestValue.TupleValue(List.of(new GuestValue.Int(1))),
            new GuestValue.DictValue(List.of()));
    assertThat(values.stream().map(value -> new ContentDigest().add(value).hex()))
        .doesNotHaveDuplicates();
  }
}
