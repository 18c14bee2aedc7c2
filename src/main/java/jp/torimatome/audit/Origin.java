package jp.torimatome.audit;

/**
 * 操作元: the door through which an act comes in, carried along the thread that does it, so that every
 * line can tell.
 */
public final class Origin {
  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

  private Origin() {}

  /**
   * Whatever {@code act} does is noted as coming from {@code origin}, such as "slack:button C0123"
   * or "command".
   */
  public static <T, E extends Throwable> T of(String origin, ScopedValue.CallableOp<T, E> act)
      throws E {
    return ScopedValue.where(CURRENT, origin).call(act);
  }

  /** {@link #of(String, ScopedValue.CallableOp)} for an act without a result. */
  public static void run(String origin, Runnable act) {
    ScopedValue.where(CURRENT, origin).run(act);
  }

  /** An act that goes on, on another thread, as coming from where the current one does. */
  public static Runnable carried(Runnable act) {
    String origin = current();
    return () -> run(origin, act);
  }

  /** Empty where nobody said. */
  static String current() {
    return CURRENT.isBound() ? CURRENT.get() : "";
  }
}
