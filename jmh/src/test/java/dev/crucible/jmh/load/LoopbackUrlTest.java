package dev.crucible.jmh.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:8080", "http://localhost:80/", "http://[::1]:1/run_code"})
  void addressesOfThisMachineAreAccepted(String url) {
    assertThat(LoopbackUrl.of(url).toString()).doesNotEndWith("/").doesNotContain("run_code");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org:8080",
        "http://10.0.0.1:8080",
        "http://127.0.0.1.example.org:80",
        "http://localhost.example.org:80",
        "http://localhost@example.org:80",
        "http://0.0.0.0:80",
        "https://127.0.0.1:8080",
        "http://127.0.0.1",
        "127.0.0.1:8080",
        "http://[",
        ""
      })
  void othersAreRefusedInOneSentence(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoopbackUrl.of(url))
        .withMessage(
            "\"%s\" is no address of this machine, and only those are loaded: give --url a URL such"
                + " as http://127.0.0.1:8080.",
            url);
  }
}
