package dev.crucible.serve.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a server listens.
 *
 * @param host the address or the name of the host to bind to
 * @param port the port; 0 for any that is free
 * @param tls the certificate to show; empty for plain HTTP
 * @param mostBytes the largest size of a body, in bytes
 * @param allBytes the memory that the bodies of all requests may take together, in bytes
 * @param grace the time that answers may take to be sent when the server stops
 */
public record Listening(
    String host,
    int port,
    Optional<Certificate> tls,
    int mostBytes,
    long allBytes,
    Duration grace) {

  /**
   * A certificate, in PEM files.
   *
   * @param chain the certificate and those of its authorities
   * @param key the private key
   */
  public record Certificate(Path chain, Path key) {}
}
