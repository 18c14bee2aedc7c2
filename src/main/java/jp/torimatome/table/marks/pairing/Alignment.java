package jp.torimatome.table.marks.pairing;

import java.util.Arrays;

/**
 * Pairs the atoms of two stretches so that what is kept says much and is cut seldom, and where it
 * is cut reads well.
 */
final class Alignment {
  /**
   * What a cut costs on either side of a kept run, besides its seams: a lone particle or kanji
   * between two changes is not worth it.
   */
  static final int CUT = 5;

  /**
   * A table of this many cells takes some hundredths of a second; what is larger and shares nothing
   * is called rewritten.
   */
  static final long CELLS = 9_000_000;

  /**
   * What a run at the beginning or end of both texts gets back: it has a change on one side only.
   */
  private static final int EDGE = CUT - 1;

  private static final int NEVER = Integer.MIN_VALUE / 2;
  private static final byte SKIP_OLD = 1;
  private static final byte SKIP_YOUNG = 2;
  private static final byte END_RUN = 4;
  private static final byte BEGIN_RUN = 8;

  private final Pairing pairing;
  private final Stretch stretch;
  private final int width;
  private final int[] signs;
  private final byte[] steps;
  private final int[] runs;
  private final int[] gaps;

  /**
   * The same part of both texts: atoms from and to, and whether it begins and ends beside a pair.
   */
  record Stretch(
      int old, int oldEnd, int young, int youngEnd, boolean afterPair, boolean beforePair) {
    long cells() {
      return (long) (oldEnd - old + 1) * (youngEnd - young + 1);
    }
  }

  private Alignment(Pairing pairing, Stretch stretch) {
    this.pairing = pairing;
    this.stretch = stretch;
    width = stretch.youngEnd() - stretch.young() + 1;
    signs = Arrays.copyOfRange(pairing.signs(false), stretch.young(), stretch.youngEnd());
    steps = new byte[(int) stretch.cells()];
    runs = new int[width];
    gaps = new int[width];
  }

  static void align(Pairing pairing, Stretch stretch) {
    if (stretch.old() < stretch.oldEnd()
        && stretch.young() < stretch.youngEnd()
        && stretch.cells() <= CELLS) {
      Alignment alignment = new Alignment(pairing, stretch);
      alignment.fill();
      alignment.follow();
    }
  }

  static int cut(Pairing pairing, int old, int young) {
    return CUT + pairing.before().seams()[old] + pairing.after().seams()[young];
  }

  /**
   * Row by row: the best score with a pair just made ({@code runs}), and with a gap just made
   * ({@code gaps}).
   */
  private void fill() {
    Arrays.fill(runs, NEVER);
    runs[0] = stretch.afterPair() ? 0 : EDGE;
    gaps[0] = stretch.afterPair() ? -cut(0, 0) : 0;
    for (int column = 1; column < width; column++) {
      gaps[column] = gaps[column - 1];
      steps[column] = SKIP_YOUNG;
    }
    for (int row = 1; row <= stretch.oldEnd() - stretch.old(); row++) {
      fill(row);
    }
  }

  private void fill(int row) {
    int sign = pairing.signs(true)[stretch.old() + row - 1];
    int weight = pairing.before().atom(stretch.old() + row - 1).weight();
    int runBefore = runs[0];
    int gapBefore = gaps[0];
    runs[0] = NEVER;
    steps[row * width] = SKIP_OLD;
    for (int column = 1; column < width; column++) {
      int runAbove = runs[column];
      int gapAbove = gaps[column];
      byte step = 0;
      int run = NEVER;
      if (sign == signs[column - 1]) {
        int begun = gapBefore - cut(row - 1, column - 1);
        if (begun > runBefore) {
          step = BEGIN_RUN;
        }
        run = Math.max(begun, runBefore) + weight;
      }
      int gap = gapAbove;
      byte skip = SKIP_OLD;
      if (gaps[column - 1] > gap) {
        gap = gaps[column - 1];
        skip = SKIP_YOUNG;
      }
      if (run > NEVER && run - cut(row, column) > gap) {
        gap = run - cut(row, column);
        skip = END_RUN;
      }
      steps[row * width + column] = (byte) (step | skip);
      runBefore = runAbove;
      gapBefore = gapAbove;
      runs[column] = run;
      gaps[column] = gap;
    }
  }

  private int cut(int row, int column) {
    return cut(pairing, stretch.old() + row, stretch.young() + column);
  }

  /** Back along the best way. */
  private void follow() {
    int row = stretch.oldEnd() - stretch.old();
    int column = width - 1;
    int run = runs[column] + (stretch.beforePair() ? 0 : EDGE);
    boolean inRun = run >= gaps[column] - (stretch.beforePair() ? cut(row, column) : 0);
    while (row > 0 || column > 0) {
      byte step = steps[row * width + column];
      if (inRun) {
        row--;
        column--;
        pairing.pair(stretch.old() + row, stretch.young() + column);
        inRun = (step & BEGIN_RUN) == 0;
      } else if ((step & END_RUN) != 0) {
        inRun = true;
      } else if ((step & SKIP_OLD) != 0) {
        row--;
      } else {
        column--;
      }
    }
  }
}
