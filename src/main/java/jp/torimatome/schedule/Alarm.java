package jp.torimatome.schedule;

import static java.util.Objects.requireNonNull;

import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * 目覚まし: Quartz wakes the bot; what is due follows from our own tables, so the fire time itself
 * means nothing.
 */
public final class Alarm implements AutoCloseable {
  private static final String WORK = "work";

  private final Scheduler scheduler;

  /** Rings by {@code cron} in {@code zone} (wall time), and once at the start. */
  public static Alarm start(String cron, ZoneId zone, Runnable work) {
    try {
      Properties properties = new Properties();
      properties.setProperty(
          "org.quartz.scheduler.instanceName", "torimatome-" + System.identityHashCode(work));
      properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
      properties.setProperty("org.quartz.threadPool.threadCount", "1");
      Scheduler scheduler = new StdSchedulerFactory(properties).getScheduler();
      JobDetail job = JobBuilder.newJob(Ring.class).withIdentity("tick").build();
      job.getJobDataMap().put(WORK, work);
      CronScheduleBuilder schedule =
          CronScheduleBuilder.cronSchedule(cron).inTimeZone(TimeZone.getTimeZone(zone));
      scheduler.scheduleJob(
          job,
          TriggerBuilder.newTrigger()
              .withSchedule(schedule.withMisfireHandlingInstructionFireAndProceed())
              .build());
      scheduler.start();
      scheduler.triggerJob(job.getKey());
      return new Alarm(scheduler);
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  private Alarm(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * When an alarm clock set to {@code cron} would ring after {@code now}; empty when never again.
   */
  public static Optional<Instant> next(String cron, ZoneId zone, Instant now) {
    try {
      CronExpression expression = new CronExpression(cron);
      expression.setTimeZone(TimeZone.getTimeZone(zone));
      return Optional.ofNullable(expression.getNextValidTimeAfter(Date.from(now)))
          .map(Date::toInstant);
    } catch (ParseException e) {
      throw new IllegalArgumentException(cron, e);
    }
  }

  /** Lets a running tick finish. */
  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One line: run the work. */
  public static final class Ring implements Job {
    @Override
    public void execute(JobExecutionContext context) {
      requireNonNull((Runnable) context.getMergedJobDataMap().get(WORK)).run();
    }
  }
}
