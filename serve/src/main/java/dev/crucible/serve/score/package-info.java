/** The endpoints that score samples of problems, one at a time and in batches. */
package dev.crucible.serve.score;
