/** The imports that source text names, and the packages that must be loaded for them. */
package dev.crucible.runtime.internal.imports;
