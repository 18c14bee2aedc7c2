/**
 * 名簿: the sections from day to day, who answers and who signs off for them, who is away, and who
 * may do what.
 */
@NullMarked
package jp.torimatome.people;

import org.jspecify.annotations.NullMarked;
