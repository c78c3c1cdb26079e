package dev.crucible.harness.report;

import org.owasp.encoder.Encode;

/**
 * Builds HTML. All text and all values of attributes are escaped, whoever wrote them: samples are
 * hostile. Names of tags and attributes are ours. Not thread-safe.
 */
public final class Html {
  private final StringBuilder markup = new StringBuilder();

  /** Opens a tag. */
  public Html open(String tag, String... attributes) {
    markup.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      markup
          .append(' ')
          .append(attributes[i])
          .append("=\"")
          .append(Encode.forHtmlAttribute(VisibleText.text(attributes[i + 1])))
          .append('"');
    }
    markup.append('>');
    return this;
  }

  /** Closes a tag. */
  public Html close(String tag) {
    markup.append("</").append(tag).append('>');
    return this;
  }

  /** Closes tags, in the order given. */
  public Html close(String tag, String... more) {
    close(tag);
    for (String another : more) {
      close(another);
    }
    return this;
  }

  /** Adds text. */
  public Html text(String text) {
    markup.append(Encode.forHtmlContent(VisibleText.text(text)));
    return this;
  }

  /** Adds an element that holds text only. */
  public Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** Adds markup that is ours. */
  public Html add(Html part) {
    markup.append(part.markup);
    return this;
  }

  /** Adds markup or a style sheet or script that is ours, as it is. */
  Html trusted(String ours) {
    markup.append(ours);
    return this;
  }

  public Html line() {
    markup.append('\n');
    return this;
  }

  /** How many characters it has. */
  int length() {
    return markup.length();
  }

  @Override
  public String toString() {
    return markup.toString();
  }
}
