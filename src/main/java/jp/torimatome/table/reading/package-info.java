/** 取込: reading the published table into the register, and what needs a look. */
@NullMarked
package jp.torimatome.table.reading;

import org.jspecify.annotations.NullMarked;
