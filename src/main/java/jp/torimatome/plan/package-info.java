/** 計画: plans, directions, projects, sections, fiscal years and amounts – the register. */
@NullMarked
package jp.torimatome.plan;

import org.jspecify.annotations.NullMarked;
