package dev.crucible.harness.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.value.GuestValue;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ContentDigestPropertyTest {

  @Property
  void partsAreNotJustJoined(@ForAll String a, @ForAll String b) {
    String parts = new ContentDigest().add(a).add(b).hex();
    assertThat(new ContentDigest().add(a).add(b).hex()).isEqualTo(parts);
    assertThat(new ContentDigest().add(a + b).hex()).isNotEqualTo(parts);
    assertThat(new ContentDigest().add(a).add(b).add("").hex()).isNotEqualTo(parts);
  }

  /** Encoders and normalizers confuse some of these texts; Python does not. */
  @Property
  void equalDigestsAreOfEqualTexts(@ForAll("folded") String a, @ForAll("folded") String b) {
    assertThat(digest(a).equals(digest(b))).isEqualTo(a.equals(b));
    assertThat(digest(new GuestValue.Text(a)).equals(digest(new GuestValue.Text(b))))
        .isEqualTo(a.equals(b));
  }

  @Provide
  Arbitrary<String> folded() {
    return Arbitraries.of(
            "?",
            "\ufffd",
            "\ud800",
            "\ud83d",
            "\udc80",
            "\ude00",
            "\udfff",
            "\ud83d\ude00",
            "\0",
            "\ufeff",
            "\u00e9",
            "e\u0301",
            "\r\n",
            "\n",
            "\r",
            "\u2028",
            " ",
            "\u00a0")
        .list()
        .ofMaxSize(3)
        .map(parts -> String.join("", parts));
  }

  private static String digest(String text) {
    return new ContentDigest().add(text).hex();
  }

  private static String digest(GuestValue value) {
    return new ContentDigest().add(value).hex();
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
