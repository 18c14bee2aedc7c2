package jp.torimatome.habit;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** A breach a class; nobody calls any. */
@SuppressWarnings("all")
final class Planted {
  private Planted() {}

  static final class Today {
    LocalDate day() {
      return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }
  }

  static final class Clock {
    LocalTime time() {
      return LocalTime.now();
    }
  }

  static final class Dated {
    Date date() {
      return new Date();
    }
  }

  static final class Timed {
    LongSupplier nanos() {
      return System::nanoTime;
    }
  }

  static final class Leaving {
    void leave() {
      Runtime.getRuntime().exit(1);
    }
  }

  static final class Posting {
    void post(MethodsClient slack) throws IOException, SlackApiException {
      slack.chatPostMessage(request -> request.channel("C1").text("hello"));
    }
  }

  static final class Counting {
    static int counted;
  }

  static final class Keeping {
    static final AtomicInteger COUNTED = new AtomicInteger();
    static final HashMap<String, String> KEPT = new HashMap<>();
  }

  static final class Asking {
    Asking(int a, int b, int c, int d, int e, int f, int g, int h, int i) {}
  }

  record Bundle(Map<String, String> a, int b, int c, int d, int e, int f, int g) {}
}
