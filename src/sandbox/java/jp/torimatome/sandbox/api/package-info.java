/** The Web API, method by method, with the errors of the real one. */
@NullMarked
package jp.torimatome.sandbox.api;

import org.jspecify.annotations.NullMarked;
