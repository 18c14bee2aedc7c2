/**
 * 紙: what documents are made with – the shipped font, lines that end where Japanese allows,
 * well-formed markup, tagged PDF.
 */
@NullMarked
package jp.torimatome.paper;

import org.jspecify.annotations.NullMarked;
