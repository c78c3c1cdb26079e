package dev.crucible.runtime.environment;

/**
 * The NumPy wheel an environment was made from.
 *
 * @param fileName its file name, tags included
 * @param sha256 its content, as lower-case hex
 * @param origin where it came from
 */
public record Wheel(String fileName, String sha256, WheelOrigin origin) {}
