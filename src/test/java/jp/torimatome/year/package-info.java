/**
 * A whole fiscal year in one process and one thread, from one seed: the real bot against the
 * sandbox's core.
 */
@NullMarked
package jp.torimatome.year;

import org.jspecify.annotations.NullMarked;
