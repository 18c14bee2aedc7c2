package jp.torimatome.table.identity;

import java.util.List;

/**
 * A row of which only a person can say which project it is, with the numbers of the register that
 * it may be.
 */
public record Doubt(int row, Reason reason, List<Integer> candidates) {

  /** Why it is asked. */
  public enum Reason {
    /** Nothing of the project on this number is in it. */
    DIFFERENT,
    /** Its name is one project's, its content another's. */
    DIVIDED,
    /** Several projects of this name are left, and nothing tells them apart. */
    SEVERAL
  }
}
