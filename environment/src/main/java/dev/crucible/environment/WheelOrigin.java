package dev.crucible.environment;

/** Where a wheel came from. */
public enum WheelOrigin {
  /** Built on this machine from the source distribution. */
  BUILT,
  /** Taken ready-made from a package index. */
  DOWNLOADED,
  /** Taken from a folder the user named. */
  GIVEN
}
