/** Contexts: how they are made, pooled and lent, and how the sections of a request run in one. */
package dev.crucible.runtime.internal.context;
