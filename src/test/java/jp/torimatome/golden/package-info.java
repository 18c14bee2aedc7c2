/** What the bot says in a whole round, kept as hashes. */
@org.jspecify.annotations.NullMarked
package jp.torimatome.golden;
