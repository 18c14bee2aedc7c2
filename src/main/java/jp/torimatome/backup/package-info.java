/** 控え: whole copies of the database, made beside its use, and put in its place when it is lost. */
@NullMarked
package jp.torimatome.backup;

import org.jspecify.annotations.NullMarked;
