package dev.crucible.harness.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Access to input files. If a path cannot be read as a file, the exception gives the reason in one
 * sentence, and not in the words of a library.
 */
public final class InputFile {

  private InputFile() {}

  private static final int START = 4;

  /**
   * Opens a file of UTF-8 text, which may be compressed with gzip, after its byte order mark if it
   * has one.
   *
   * @param wanted the kind of file that is expected, for messages: "a JSON lines file"
   * @return a stream of the uncompressed text
   * @throws DataException if the file is missing, a directory or not readable, has another encoding
   *     or compression, or is broken gzip
   * @throws IOException if reading fails
   */
  public static InputStream open(Path file, String wanted) throws IOException {
    require(file, wanted);
    var raw = new PushbackInputStream(Files.newInputStream(file), START);
    try {
      byte[] start = peek(raw);
      if (!startsWith(start, 0x1f, 0x8b)) {
        return text(file, raw, start);
      }
      var unpacked =
          new PushbackInputStream(new GZIPInputStream(new BufferedInputStream(raw)), START);
      return text(file, unpacked, peek(unpacked));
    } catch (ZipException | EOFException e) {
      raw.close();
      throw new DataException(
          "%s is compressed with gzip and broken (%s); make it anew.".formatted(file, e), e);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /**
   * Returns the text of a UTF-8 file, which may be compressed with gzip, without a byte order mark.
   *
   * @param wanted the kind of file that is expected, for messages: "a JSON lines file"
   * @throws DataException if the file is missing, a directory or not readable, has another encoding
   *     or compression, or is broken gzip
   * @throws IOException if reading fails; a {@link CharacterCodingException} if the file is not
   *     UTF-8
   */
  public static String text(Path file, String wanted) throws IOException {
    try (InputStream in = open(file, wanted)) {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(in.readAllBytes()))
          .toString();
    }
  }

  private static InputStream text(Path file, PushbackInputStream in, byte[] start)
      throws IOException {
    encoding(start)
        .ifPresent(encoding -> {
          throw new DataException(
              "%s is encoded as %s, where UTF-8 is wanted; save it as UTF-8, such as with iconv -f %s -t UTF-8."
                  .formatted(file, encoding, encoding));
        });
    packing(start)
        .ifPresent(packing -> {
          throw new DataException(
              "%s is compressed with %s; unpack it, or compress it with gzip."
                  .formatted(file, packing));
        });
    if (startsWith(start, 0xef, 0xbb, 0xbf)) {
      in.skipNBytes(3);
    }
    return in;
  }

  /**
   * Returns the encoding that the start of the file indicates; empty if it indicates none but
   * UTF-8.
   */
  private static Optional<String> encoding(byte[] start) {
    if (startsWith(start, 0xff, 0xfe, 0, 0) || isZeroBut(start, 0, 4)) {
      return Optional.of("UTF-32LE");
    }
    if (startsWith(start, 0, 0, 0xfe, 0xff) || isZeroBut(start, 3, 4)) {
      return Optional.of("UTF-32BE");
    }
    if (startsWith(start, 0xff, 0xfe) || isZeroBut(start, 0, 2)) {
      return Optional.of("UTF-16LE");
    }
    return startsWith(start, 0xfe, 0xff) || isZeroBut(start, 1, 2)
        ? Optional.of("UTF-16BE")
        : Optional.empty();
  }

  private static Optional<String> packing(byte[] start) {
    if (startsWith(start, 0x28, 0xb5, 0x2f, 0xfd)) {
      return Optional.of("zstd");
    }
    if (startsWith(start, 'P', 'K', 3, 4)) {
      return Optional.of("zip");
    }
    if (startsWith(start, 'B', 'Z', 'h')) {
      return Optional.of("bzip2");
    }
    return startsWith(start, 0xfd, '7', 'z', 'X') ? Optional.of("xz") : Optional.empty();
  }

  /**
   * Returns true if all of the first {@code length} bytes are zero except the one at {@code place}:
   * an ASCII letter.
   */
  private static boolean isZeroBut(byte[] start, int place, int length) {
    if (start.length < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if ((start[i] == 0) == (i == place)) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] start, int... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (i >= start.length || start[i] != (byte) wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] peek(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(START);
    in.unread(start);
    return start;
  }

  /**
   * Checks that {@code file} exists, is not a directory and may be read.
   *
   * @param wanted the kind of file that is expected, for messages: "a JSON lines file"
   * @throws DataException if the file does not exist, is a directory or may not be read
   */
  public static void require(Path file, String wanted) {
    if (Files.isDirectory(file)) {
      throw new DataException("%s is a directory; give the path of %s.".formatted(file, wanted));
    }
    if (Files.notExists(file)) {
      throw new DataException("There is no file %s; give the path of %s.".formatted(file, wanted));
    }
    if (!Files.isReadable(file)) {
      throw new DataException(
          "%s may not be read; allow it, or give the path of %s.".formatted(file, wanted));
    }
  }
}
