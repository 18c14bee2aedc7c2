/** 新旧対照表: what changed in the table, as a document. */
@NullMarked
package jp.torimatome.table.writer.document;

import org.jspecify.annotations.NullMarked;
