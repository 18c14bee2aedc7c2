/** 経過: the record in words, for /torimatome 経過, for its file, and for the command line. */
@NullMarked
package jp.torimatome.feature.trail;

import org.jspecify.annotations.NullMarked;
