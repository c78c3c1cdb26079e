package dev.crucible.jmh.micro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.value.GuestValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TargetValueTest {

  @ParameterizedTest
  @EnumSource
  void hasTheSizeThatItsNameSays(TargetValue target) {
    long bytes =
        switch (target.value()) {
          case GuestValue.NdArray array -> array.data().byteSize();
          case GuestValue.Text text -> text.value().length();
          case GuestValue.TupleValue tuple -> (long) tuple.items().size() * Double.BYTES;
          default -> 0;
        };

    assertThat(bytes).isEqualTo(bytesOf(target.name()));
  }

  private static long bytesOf(String name) {
    String size = name.substring(name.lastIndexOf('_') + 1);
    return switch (size) {
      case "8B" -> 8;
      case "8KB" -> 8 << 10;
      case "8MB" -> 8 << 20;
      default -> 0;
    };
  }
}
