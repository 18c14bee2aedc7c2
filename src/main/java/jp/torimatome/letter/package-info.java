/**
 * 文書: the formal letters of a round – 照会文, 記入要領, 督促文 – from templates that the office can edit, as
 * docx and pdf.
 */
@NullMarked
package jp.torimatome.letter;

import org.jspecify.annotations.NullMarked;
