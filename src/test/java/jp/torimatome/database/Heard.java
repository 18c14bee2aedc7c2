package jp.torimatome.database;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What somebody logs meanwhile. */
public final class Heard implements AutoCloseable {
  private final Logger logger;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  private Heard(Logger logger) {
    this.logger = logger;
  }

  public static Heard by(Class<?> type) {
    Heard heard = new Heard((Logger) LoggerFactory.getLogger(type));
    heard.log.start();
    heard.logger.addAppender(heard.log);
    return heard;
  }

  public List<String> lines() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Override
  public void close() {
    logger.detachAppender(log);
  }
}
