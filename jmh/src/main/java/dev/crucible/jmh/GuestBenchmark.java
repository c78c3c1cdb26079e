package dev.crucible.jmh;

import org.openjdk.jmh.annotations.Fork;

/**
 * A benchmark that runs guests. Its JVM is started with the options of every JVM that runs guests,
 * {@link dev.crucible.runtime.JvmOptions#ofGuests()}.
 */
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-XX:+UseParallelGC",
      "-Xmn24m",
      "-Xmx2g",
      "-XX:FreqInlineSize=120",
      "-XX:InlineSmallCode=500",
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow"
    })
public abstract class GuestBenchmark {}
