/** What no code of the house does, each with a breach that the rule has to find. */
@org.jspecify.annotations.NullMarked
package jp.torimatome.habit;
