/** The cache directory: its layout, its locks, and files that appear whole or not at all. */
package dev.crucible.environment.cache;
