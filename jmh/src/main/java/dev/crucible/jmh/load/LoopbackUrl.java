package dev.crucible.jmh.load;

import java.net.URI;
import java.util.regex.Pattern;

/** Addresses of services on this machine, the only ones that may be loaded. */
public final class LoopbackUrl {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

  private LoopbackUrl() {}

  /**
   * Returns the address of a service.
   *
   * @throws IllegalArgumentException if the text is not an address of this machine; the message is
   *     for users
   */
  public static URI of(String text) {
    URI uri = parse(text);
    String host = uri.getHost();
    if (!"http".equals(uri.getScheme())
        || host == null
        || !LOOPBACK.matcher(host).matches()
        || uri.getPort() < 0) {
      throw refused(text);
    }
    return URI.create("http://%s:%d".formatted(host, uri.getPort()));
  }

  private static URI parse(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException _) {
      throw refused(text);
    }
  }

  private static IllegalArgumentException refused(String text) {
    return new IllegalArgumentException(
        ("\"%s\" is no address of this machine, and only those are loaded: give --url a URL such as"
                + " http://127.0.0.1:8080.")
            .formatted(text));
  }
}
