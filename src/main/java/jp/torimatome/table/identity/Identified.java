package jp.torimatome.table.identity;

import java.util.List;
import java.util.Map;

/**
 * Which number of the register each row is; rows that are asked about, and answers that fit no row
 * or no project.
 */
public record Identified(
    Map<Integer, Integer> numbers, List<Doubt> doubts, List<Integer> unusable) {}
