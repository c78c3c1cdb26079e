package dev.crucible.environment.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.environment.PackageSpec;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CacheKeysTest {
  private static final HostPlatform HOST =
      new HostPlatform("linux", "x86_64", "glibc", CpuBaseline.X86_64_V3);
  private static final BuildRecipe RECIPE =
      new BuildRecipe(1, "3.2.4", "1.13", "0.3.34", "0.19", "1.9", "3.0");

  @Test
  void sameFactsGiveTheSameKey() {
    assertThat(wheel(HOST, RECIPE)).isEqualTo(wheel(HOST, RECIPE));
  }

  @Test
  void everyFactChangesTheWheelsKey() {
    List<String> keys =
        Stream.of(
                wheel(HOST, RECIPE),
                CacheKeys.wheel("25.2.5", "2.2.6", HOST, RECIPE),
                CacheKeys.wheel("25.2.4", "2.4.4", HOST, RECIPE),
                wheel(new HostPlatform("macos", "x86_64", "glibc", CpuBaseline.X86_64_V3), RECIPE),
                wheel(new HostPlatform("linux", "aarch64", "glibc", CpuBaseline.X86_64_V3), RECIPE),
                wheel(new HostPlatform("linux", "x86_64", "musl", CpuBaseline.X86_64_V3), RECIPE),
                wheel(new HostPlatform("linux", "x86_64", "glibc", CpuBaseline.PLAIN), RECIPE),
                wheel(HOST, new BuildRecipe(2, "3.2.4", "1.13", "0.3.34", "0.19", "1.9", "3.0")),
                wheel(HOST, new BuildRecipe(1, "3.1.8", "1.13", "0.3.34", "0.19", "1.9", "3.0")),
                wheel(HOST, new BuildRecipe(1, "3.2.4", "1.13", "0.3.29", "0.19", "1.9", "3.0")))
            .toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void toolsThatDoNotShapeTheWheelDoNotChangeItsKey() {
    assertThat(wheel(HOST, new BuildRecipe(1, "3.2.4", "1.14", "0.3.34", "0.20", "1.9", "3.0")))
        .isEqualTo(wheel(HOST, RECIPE));
  }

  @Test
  void environmentFollowsItsWheelPatchelfAndCopies() {
    String wheel = wheel(HOST, RECIPE);
    String other = CacheKeys.wheel("25.2.4", "2.4.4", HOST, RECIPE);
    BuildRecipe newPatchelf = new BuildRecipe(1, "3.2.4", "1.13", "0.3.34", "0.20", "1.9", "3.0");
    assertThat(
            List.of(
                CacheKeys.environment(wheel, RECIPE, 4, List.of()),
                CacheKeys.environment(wheel, RECIPE, 8, List.of()),
                CacheKeys.environment(
                    wheel, RECIPE, 4, List.of(new PackageSpec("scipy", "1.17.1"))),
                CacheKeys.environment(
                    wheel, RECIPE, 4, List.of(new PackageSpec("scipy", "1.16.0"))),
                CacheKeys.environment(wheel, newPatchelf, 4, List.of()),
                CacheKeys.environment(other, RECIPE, 4, List.of())))
        .doesNotHaveDuplicates();
  }

  @Test
  void keysTellPeopleWhatTheyAre() {
    assertThat(wheel(HOST, RECIPE)).matches("numpy-2\\.2\\.6-graalpy-25\\.2\\.4-[0-9a-f]{12}");
    assertThat(CacheKeys.environment(wheel(HOST, RECIPE), RECIPE, 4, List.of()))
        .matches("numpy-2\\.2\\.6-graalpy-25\\.2\\.4-[0-9a-f]{12}");
  }

  private static String wheel(HostPlatform host, BuildRecipe recipe) {
    return CacheKeys.wheel("25.2.4", "2.2.6", host, recipe);
  }
}
