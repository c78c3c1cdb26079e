package dev.crucible.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OutputCaptureTest {

  @Property
  void keepsTheFirstBytesAndCountsAll(
      @ForAll byte[] first, @ForAll byte[] second, @ForAll @IntRange(max = 40) int limit)
      throws Exception {
    var capture = new OutputCapture();
    capture.reset(3, 100, () -> {});
    capture.write(new byte[] {1, 2, 3, 4});
    capture.reset(limit, Long.MAX_VALUE, () -> {});
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

  @Property
  void tellsOnceThatThereIsTooMuch(@ForAll @IntRange(max = 10) int limit) {
    var told = new AtomicInteger();
    var capture = new OutputCapture();
    capture.reset(2, limit, told::incrementAndGet);
    for (int i = 0; i < limit; i++) {
      capture.write(i);
    }
    assertThat(told).hasValue(0);
    capture.write(0);
    capture.write(0);
    assertThat(told).hasValue(1);
    assertThat(capture.captured().totalBytes()).isEqualTo(limit + 2);
  }
}
