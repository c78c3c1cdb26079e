package dev.crucible.environment.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CacheLocationTest {
  private static final Path HOME = Path.of("/home/ada");

  @Test
  void ownVariableWins() {
    Map<String, String> variables = Map.of("CRUCIBLE_CACHE", "/big/disk", "XDG_CACHE_HOME", "/xdg");
    assertThat(CacheLocation.resolve(variables, "Linux", HOME)).isEqualTo(Path.of("/big/disk"));
  }

  @Test
  void xdgComesNextAndMustBeAbsolute() {
    assertThat(CacheLocation.resolve(Map.of("XDG_CACHE_HOME", "/xdg"), "Linux", HOME))
        .isEqualTo(Path.of("/xdg/crucible"));
    assertThat(CacheLocation.resolve(Map.of("XDG_CACHE_HOME", "xdg"), "Linux", HOME))
        .isEqualTo(Path.of("/home/ada/.cache/crucible"));
  }

  @Test
  void emptyVariablesCountAsUnset() {
    Map<String, String> variables = Map.of("CRUCIBLE_CACHE", "", "XDG_CACHE_HOME", " ");
    assertThat(CacheLocation.resolve(variables, "Linux", HOME))
        .isEqualTo(Path.of("/home/ada/.cache/crucible"));
  }

  @Test
  void macHasItsOwnPlace() {
    assertThat(CacheLocation.resolve(Map.of(), "Mac OS X", HOME))
        .isEqualTo(Path.of("/home/ada/Library/Caches/crucible"));
  }
}
