/**
 * Contexts: their creation, their pool with its queue of requests, and the execution of a request's
 * sections in one of them.
 */
package dev.crucible.runtime.internal.context;
