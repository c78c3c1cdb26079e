package dev.crucible.jmh;

import org.openjdk.jmh.annotations.Fork;

/** A benchmark that runs guests: its JVM is started as all of ours are that do. */
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow",
      "-XX:+UseParallelGC",
      "-Xmn24m",
      "-Xmx2g"
    })
public abstract class GuestBenchmark {}
