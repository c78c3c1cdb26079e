/** Wheels: their names and tags, their content, and the stores that keep them. */
package dev.crucible.environment.wheel;
