package dev.crucible.environment;

/** The source of a wheel. */
public enum WheelOrigin {
  /** Built on this machine from the source distribution. */
  BUILT,
  /** Downloaded ready-made from a package index. */
  DOWNLOADED,
  /** Taken from a directory that the user named. */
  GIVEN
}
