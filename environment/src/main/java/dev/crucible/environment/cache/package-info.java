/** The cache directory: its layout and its locks. */
package dev.crucible.environment.cache;
