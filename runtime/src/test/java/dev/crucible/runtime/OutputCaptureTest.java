package dev.crucible.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OutputCaptureTest {

  @Property
  void keepsTheFirstBytesAndCountsAll(
      @ForAll byte[] first, @ForAll byte[] second, @ForAll @IntRange(max = 40) int limit)
      throws Exception {
    var capture = new OutputCapture();
    capture.reset(3);
    capture.write(new byte[] {1, 2, 3, 4});
    capture.reset(limit);
    capture.write(first);
    for (byte b : second) {
      capture.write(b);
    }
    byte[] all = new byte[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    int kept = Math.min(limit, all.length);
    assertThat(capture.captured())
        .isEqualTo(
            new CapturedOutput(
                new String(all, 0, kept, StandardCharsets.UTF_8), all.length, all.length > limit));
  }
}
