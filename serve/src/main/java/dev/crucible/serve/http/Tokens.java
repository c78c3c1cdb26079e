package dev.crucible.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crucible.harness.data.DataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tokens of clients, which requests show in the header {@code Authorization}. Immutable. */
public final class Tokens {
  /** No tokens: everyone has access. */
  public static final Tokens NONE = new Tokens(List.of());

  private static final int LEAST_LENGTH = 16;
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private final List<Token> tokens;

  /** A token's digest: all are of one length, so that comparing takes the same time. */
  private record Token(String client, ByteBuffer digest) {}

  private Tokens(List<Token> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  /**
   * Reads a file with one token a line, which a name of its client may precede; blank lines and
   * lines that begin with {@code #} are ignored.
   *
   * @throws DataException if the file cannot be read, or a line has no token of 16 characters
   */
  public static Tokens read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be read (%s): give a text file with one token a line.".formatted(file, e), e);
    }
    var tokens = new ArrayList<Token>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i);
      String line = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        List<String> words = Pattern.compile("\\s+").splitAsStream(line).toList();
        if (words.size() > 2 || words.getLast().length() < LEAST_LENGTH) {
          throw new DataException(
              "%s, line %d: no token of %d characters or more stands here, alone or after a client's name."
                  .formatted(file, i + 1, LEAST_LENGTH));
        }
        String client = words.size() == 2 ? words.getFirst() : "client-" + (tokens.size() + 1);
        tokens.add(new Token(client, ByteBuffer.wrap(digest(words.getLast()))));
      }
    }
    if (tokens.isEmpty()) {
      throw new DataException(file + " holds no token: write one, on a line of its own.");
    }
    return new Tokens(tokens);
  }

  /** Returns true if everyone has access. */
  public boolean isEmpty() {
    return tokens.isEmpty();
  }

  /**
   * Returns the name of the client whose token a header shows, as a bearer token or as the password
   * of basic authentication, which browsers can send; empty if it shows none.
   */
  Optional<String> client(String authorization) {
    byte[] shown = digest(token(authorization));
    String client = null;
    for (Token token : tokens) { // All of them, so that the time tells nothing.
      if (MessageDigest.isEqual(token.digest().array(), shown)) {
        client = token.client();
      }
    }
    return Optional.ofNullable(client);
  }

  private static String token(String authorization) {
    if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return authorization.substring(BEARER.length()).strip();
    }
    if (authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      try {
        byte[] pair = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
        String text = new String(pair, UTF_8);
        return text.substring(text.indexOf(':') + 1);
      } catch (IllegalArgumentException e) {
        return "";
      }
    }
    return "";
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
