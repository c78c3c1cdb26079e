/** Wheels: their names and tags, their content, and where built ones are kept. */
package dev.crucible.environment.wheel;
