package dev.crucible.harness.report;

import dev.crucible.environment.support.Resources;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A self-contained HTML page. Its content security policy allows Crucible's style sheet and script,
 * by their digests, and no other script, style or request, even if a sample contains one.
 */
public final class Page {
  private static final String STYLE = resource("report.css");
  private static final String SCRIPT = resource("report.js");

  private Page() {}

  /**
   * Returns the whole page.
   *
   * @param body the content of {@code <body>}
   */
  static String of(String title, Html body) {
    return of(title, "", body);
  }

  /**
   * Returns the whole page.
   *
   * @param style a trusted style sheet that follows the one of all pages; may be empty
   * @param body the content of {@code <body>}
   */
  public static String of(String title, String style, Html body) {
    String styles = style.isEmpty() ? STYLE : STYLE + "\n" + style;
    var page = new Html();
    page.trusted("<!DOCTYPE html>\n").open("html", "lang", "en").open("head").line();
    page.open("meta", "charset", "utf-8").line();
    page.open("meta", "http-equiv", "Content-Security-Policy", "content", policy(digest(styles)))
        .line();
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    page.open("meta", "name", "color-scheme", "content", "light dark").line();
    page.open("meta", "name", "referrer", "content", "no-referrer").line();
    page.element("title", title).line();
    page.open("style").trusted(styles).close("style").line();
    page.close("head").open("body").line();
    page.add(body).line();
    page.open("script").trusted(SCRIPT).close("script").line();
    return page.close("body", "html").line().toString();
  }

  private static String policy(String style) {
    return "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
        .formatted(style, digest(SCRIPT));
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    return Resources.text(Page.class, name).strip();
  }
}
