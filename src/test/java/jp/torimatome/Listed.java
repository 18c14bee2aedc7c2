package jp.torimatome;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Whether Slack has told who is there; until then whoever comes is asked about, and answered after
 * the acknowledgement.
 */
public final class Listed {
  private Listed() {}

  public static boolean in(String databaseUrl) {
    try (Connection database = DriverManager.getConnection(databaseUrl);
        ResultSet rows =
            database.createStatement().executeQuery("SELECT count(*) FROM member_list")) {
      return rows.next() && rows.getInt(1) > 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
