/**
 * One call of the Web API: its arguments, what it may do, how often, and the page of a list that it
 * gets.
 */
@NullMarked
package jp.torimatome.sandbox.call;

import org.jspecify.annotations.NullMarked;
