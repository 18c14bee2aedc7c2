/** What a person can do: the HTTP interface under /_sandbox/ and the chat page. */
@NullMarked
package jp.torimatome.sandbox.person;

import org.jspecify.annotations.NullMarked;
